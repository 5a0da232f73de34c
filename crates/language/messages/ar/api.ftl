# البرامج: الرموز والخطاطيف ومرجع الواجهة البرمجية.

refusal-no-such-token = لا يوجد رمز كهذا.
refusal-no-such-webhook = لا يوجد خطّاف كهذا.
refusal-no-such-delivery = لا توجد رسالة كهذه لهذا الخطّاف.

api-acts = إجراءات
api-tokens = رموز الواجهة البرمجية
api-tokens-about = بالرمز يعمل برنامجٌ باسمك: في حدود الصلاحيات الممنوحة له، ولا يتجاوز صلاحياتك أبداً.
api-tokens-none = ليست لديك رموز
api-tokens-none-text = أنشئ رمزاً لكل برنامج، لتستطيع إلغاء أيٍّ منها وحده.
api-tokens-others = رموز الزملاء
api-tokens-others-none = لا رموز لدى غيرك.
api-token-name = الاسم
api-token-name-hint = البرنامج الذي سيحمله، مثل «نشرة الصباح».
api-token-owner = يعمل باسم
api-token-prefix = يبدأ بـ
api-token-scopes = الصلاحيات
api-token-made = أُنشئ
api-token-expires = ينتهي
api-token-used = آخر استعمال
api-token-never = بلا أجل
api-token-unused = لم يُستعمل
api-token-expired = منتهٍ
api-token-revoked = ملغى
api-token-make = إنشاء رمز
api-token-term = مدة الصلاحية
api-token-days = { $days ->
    [zero] لا أيام
    [one] يوم واحد
    [two] يومان
    [few] { $days } أيام
    [many] { $days } يوماً
   *[other] { $days } يوم
}
api-token-revoke = إلغاء
api-token-revoke-this = إلغاء الرمز { $name }
api-token-is-made = أُنشئ الرمز
api-token-shown-once = انسخه الآن: لن يظهر مرة أخرى.
api-token-secret = الرمز
api-token-bad-name = اكتب اسماً لا يتجاوز ١٠٠ حرف.
api-token-bad-scopes = اختر صلاحية واحدة على الأقل.
api-token-bad-term = اختر مدة من القائمة.

api-scope-read = القراءة
api-scope-write = التحرير
api-scope-publish = النشر
api-scope-pictures = الصور
api-scope-people = الفريق
api-scope-settings = الإعدادات
api-scope-audit = سجل الأعمال
api-scope-webhooks = الخطاطيف
api-scope-syndication = التوزيع على الشركاء

api-webhooks = الخطاطيف
api-webhooks-about = تُبلغ غرفة الأخبار البرامج الأخرى بما تغيّر: بتوقيع، وبالترتيب، ومراراً حتى يصل.
api-webhooks-none = لا توجد خطاطيف
api-webhooks-none-text = يُبلغ الخطّاف موقعك أو نشرتك أو أرشيفك حين تُنشر مادة أو تُصحَّح أو تُسحب.
api-webhook-make = إضافة خطّاف
api-webhook-name = الاسم
api-webhook-target = العنوان
api-webhook-events = الأحداث
api-webhook-events-hint = تفصل بينها مسافات: edition.published أو edition.*‎ أو story.saved، أو * للجميع.
api-webhook-secret = مفتاح التوقيع
api-webhook-secret-hint = به يتحقق البرنامج من أن الرسالة منك. احفظه حيث تُحفظ كلمات المرور.
api-webhook-bad-target = لا يمكن الإرسال إلى «{ $what }»: اكتب عنواناً يبدأ بـ https://‎ على الإنترنت العام.
api-webhook-bad-events = لا يوجد حدث «{ $what }».
api-webhook-no-events = اذكر حدثاً واحداً على الأقل.
api-webhook-state-active = يعمل
api-webhook-state-paused = موقوف مؤقتاً
api-webhook-state-stopped = متوقف
api-webhook-stopped-text = لم يعد الطرف الآخر يتسلّم شيئاً فتوقف الخطّاف، وما يتغيّر ينتظر. جرّبه ثم شغّله من جديد.
api-webhook-waiting = { $count ->
    [zero] لا رسائل منتظرة
    [one] رسالة واحدة منتظرة
    [two] رسالتان منتظرتان
    [few] { $count } رسائل منتظرة
    [many] { $count } رسالة منتظرة
   *[other] { $count } رسالة منتظرة
}
api-webhook-ping = إرسال تجربة
api-webhook-pause = إيقاف مؤقت
api-webhook-resume = تشغيل
api-webhook-settings = الإعدادات
api-webhook-save = حفظ
api-webhook-delete = حذف هذا الخطّاف
api-webhook-delete-text = لن تُرسل الرسائل المنتظرة، ويُحذف معه سجل الإرسال.
api-webhook-delete-now = حذف نهائي

api-deliveries = الرسائل
api-deliveries-none = لم يُرسل شيء بعد.
api-deliveries-older = الأقدم
api-delivery-waiting = تنتظر
api-delivery-taken = وصلت
api-delivery-dead = تعذّر إيصالها
api-delivery-due = المحاولة التالية: { $at }
api-delivery-body = ما أُرسل
api-delivery-resend = إعادة الإرسال
api-attempt-open = جارية أو انقطعت
api-attempt-none = لا جواب
api-attempt-status = الجواب { $status }
api-attempt-millis = { $count } م.ث

api-reference = مرجع الواجهة البرمجية
api-reference-about = ما تستطيع البرامج طلبه وكيف؛ والوثيقة المعدّة للآلات مأخوذة من المصدر نفسه.

said-token-revoked = أُلغي الرمز ولم يعد يفتح شيئاً.
said-webhook-made = أُنشئ الخطّاف. أرسل تجربة لترى هل يجيب الطرف الآخر.
said-webhook-changed = حُفظ الخطّاف.
said-webhook-pinged = التجربة في طريقها: حدّث الصفحة بعد لحظات لترى النتيجة.
said-webhook-active = عاد الخطّاف إلى العمل من حيث توقف.
said-webhook-paused = أُوقف الخطّاف مؤقتاً: ما يتغيّر ينتظر.
said-webhook-deleted = حُذف الخطّاف.
said-webhook-resent = ستُرسل من جديد حالاً.
