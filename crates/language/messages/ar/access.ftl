# العاملون والدخول: تسجيل الدخول والحساب والأشخاص والأدوار وسجل الأعمال.

access-sign-in = تسجيل الدخول
access-login = اسم الدخول
access-password = كلمة المرور
access-enter = دخول
access-enter-by-passkey = الدخول بمفتاح المرور
access-passkey-failed = لم يُقبل مفتاح المرور. حاول مرة أخرى أو استعمل كلمة المرور.
access-lost = تعذّر عليك الدخول؟ يستطيع المسؤول أن يعطيك رابطًا يُستعمل مرة واحدة.
access-languages = لغة الصفحة
access-second-step = الخطوة الثانية
access-code = الرمز
access-code-hint = ستة أرقام من التطبيق، أو أحد رموز الاستعادة.
access-begin-again = البدء من جديد
access-set-password = تعيين كلمة المرور
access-welcome = أهلًا بك
access-welcome-text = عيّن كلمة المرور التي ستدخل بها. هذا الرابط يُستعمل مرة واحدة.
access-come-back = استعادة الدخول
access-come-back-text = عيّن كلمة مرور جديدة. ستُحذف الخطوة الثانية ومفاتيح المرور والجلسات المفتوحة، فأعدّها من جديد بعد ذلك.
access-name = الاسم
access-new-password = كلمة المرور الجديدة
access-old-password = كلمة المرور الحالية
access-password-again = كلمة المرور الجديدة مرة أخرى
access-password-hint = { $shortest } محارف على الأقل. بضع كلمات لا صلة بينها يسهل حفظها ويصعب تخمينها.
access-passwords-differ = كلمتا المرور مختلفتان: اكتب الجديدة مرتين.
access-set-and-enter = تعيينها والدخول
access-account = حسابي
access-sign-out = تسجيل الخروج
access-me = الاسم واللغة
access-interface = لغة الواجهة
access-save = حفظ
access-my-roles = أدواري
access-password-since = عُيّنت في
access-change-password = تغيير كلمة المرور
access-second-step-on = مفعّلة
access-second-step-off = غير مفعّلة
access-second-step-text = بعد كلمة المرور يُطلب رمز من تطبيق في هاتفك. من عرف كلمة المرور وحدها لا يدخل.
access-second-step-begin = إعداد الخطوة الثانية
access-second-step-end = تعطيلها
access-second-step-confirm = تفعيلها
access-second-step-is-on = فُعّلت الخطوة الثانية.
access-step-scan = افتح تطبيق رموز التحقق وامسح الصورة.
access-step-type = إن تعذّر المسح فاكتب هذا المفتاح:
access-step-confirm = اكتب الرمز الذي يعرضه التطبيق.
access-qr = صورة يمسحها تطبيق رموز التحقق
access-give-up = إلغاء
access-codes = رموز الاستعادة
access-codes-text = دوّنها واحفظها بعيدًا عن هاتفك. كل رمز يُستعمل مرة واحدة، ولن تُعرض ثانية.
access-codes-kept = حفظتُها
access-new-codes = رموز استعادة جديدة
access-passkeys = مفاتيح المرور
access-passkeys-text = يبقى مفتاح المرور في هاتفك أو حاسوبك أو مفتاح الأمان، ويدخلك بلا كلمة مرور.
access-passkey-name = اسم المفتاح الجديد
access-passkey-add = إضافة مفتاح
access-made = أُضيف
access-used = آخر استعمال
access-remove = حذف
access-remove-named = حذف «{ $name }»
access-sessions = الجلسات المفتوحة
access-unknown-browser = متصفح غير معروف
access-here = هذا المتصفح
access-seen = آخر نشاط
access-end-session = إنهاء
access-end-session-of = إنهاء الجلسة { $agent }
access-end-others = إنهاء بقية الجلسات
access-end-all = إنهاء كل جلساته
access-proof-password = كلمة المرور
access-proof-password-and-code = كلمة المرور والرمز
access-proof-password-and-recovery-code = كلمة المرور ورمز الاستعادة
access-proof-passkey = مفتاح المرور
access-proof-link = رابط لمرة واحدة
access-list-comma = ،{ " " }
access-you = أنت
access-invite = دعوة شخص
access-invite-text = تحصل على رابط تسلّمه بنفسك. من يفتحه يعيّن كلمة المرور ويدخل.
access-login-hint = كلمة واحدة بأي خط. لا تتغيّر فيما بعد.
access-name-hint = كما سيقرؤه الآخرون، ويمكن لصاحبه تغييره.
access-make-link = إنشاء رابط
access-link = رابط لمرة واحدة
access-link-text = سلّم هذا الرابط إلى { $name } وحده دون غيره.
access-link-back-text = سلّم هذا الرابط إلى { $name } وحده دون غيره. تبقى كلمة المرور الحالية صالحة حتى يُفتح.
access-link-to-copy = الرابط
access-link-once = يُعرض هذه المرة فقط، ويُفتح مرة واحدة، وهو صالح حتى
access-to-people = إلى قائمة العاملين
access-roles = الأدوار
access-roles-hint = كل دور لجميع اللغات أو لبعضها.
access-reach-none = لا
access-reach-all = لجميع اللغات
access-reach-some = لبعض اللغات
access-standing = الحالة
access-standing-invited = مدعوّ
access-standing-active = نشط
access-standing-blocked = محظور
access-way-in = الدخول
access-number = { $count }
access-invite-again-text = دعوة جديدة، ويبطل الرابط السابق.
access-reset-text = رابط يعود به إلى الدخول: يعيّن كلمة مرور جديدة ويحذف الخطوة الثانية ومفاتيح المرور والجلسات.
access-block = حظر
access-block-text = لا يستطيع الدخول، وتنتهي جلساته المفتوحة في الحال. ويبقى ما كتبه.
access-let-in = السماح بالدخول من جديد
access-what-they-did = سجل أعماله
access-audit = سجل الأعمال
access-audit-who = من
access-audit-what = ماذا
access-audit-when = متى
access-audit-subject = على ماذا
access-audit-whence = من أين
access-audit-all = الكل
access-audit-from = من يوم
access-audit-until = إلى يوم
access-audit-saves = مع كل حفظ
access-audit-filter = عرض
access-audit-nobody = دون تسجيل دخول
access-audit-older = الأقدم
access-audit-empty = لا شيء من ذلك في السجل.
access-origin-desk = غرفة التحرير
access-origin-api = واجهة البرمجة
access-origin-command-line = سطر الأوامر
access-origin-clock = المؤقّت
access-forbidden = هذا ليس من صلاحياتك
access-forbidden-text = لا يحقّ لك: { $act }.
access-forbidden-in-language = لا يحقّ لك في هذه اللغة ({ $language }): { $act }.
access-roles-that-may = الأدوار المخوّلة
access-people-who-can = من يستطيع
access-nobody-can = لا أحد بعد، والمسؤول يمنح الدور.
access-denied = تعذّر الدخول
access-denied-wrong-password = اسم الدخول أو كلمة المرور غير صحيح.
access-denied-blocked = هذا الحساب محظور. راجع المسؤول.
access-denied-wrong-code = الرمز خاطئ أو قديم أو استُعمل من قبل.
access-denied-took-too-long = استغرق ذلك وقتًا طويلًا. ابدأ من جديد.
access-denied-wrong-passkey = مفتاح المرور غير معروف هنا أو ردّه خاطئ.
access-denied-passkey-there = مفتاح المرور مضاف من قبل.
access-denied-link-gone = لم يعد هذا الرابط صالحًا: استُعمل أو انتهت مدته أو حلّ محله رابط أحدث. اطلب من المسؤول رابطًا آخر.
access-denied-bad-login = اسم الدخول كلمة واحدة من ٢ إلى ٦٤ حرفًا أو رقمًا أو من العلامات . _ - + @
access-denied-login-taken = يدخل شخص آخر باسم «{ $login }» أو باسم يُقرأ مثله.
access-denied-no-such-user = لا يوجد شخص بهذا الاسم.
access-denied-no-role = اختر دورًا واحدًا على الأقل.
access-denied-last-administrator = هذا آخر مسؤول لجميع اللغات، ومن دونه لا يستطيع أحد إدخال أحد. عيّن غيره أولًا.
access-denied-oneself = لا تستطيع حظر نفسك. اطلب ذلك من مسؤول آخر.
access-denied-not-fresh = لتغيير طريقة دخولك سجّل الدخول مرة أخرى، فقد مضى على آخر دخول وقت طويل.
access-denied-no-second-step = لا يجري إعداد الخطوة الثانية. ابدأ من جديد من صفحة حسابك.
access-denied-unsafe = لا يُسمح بالدخول عبر هذا الاتصال لأن غيرك قد يقرأ كلمة المرور. ادخل عبر HTTPS من العنوان العام لغرفة الأخبار، أو من الخادم نفسه بالاسم localhost:
access-weak-short = يجب ألا تقل كلمة المرور عن { $shortest } محارف.
access-weak-long = يجب ألا تزيد كلمة المرور على { $longest } محرفًا.
access-weak-common = هذه من كلمات المرور التي تُجرَّب أولًا. اختر غيرها.
access-weak-repeats = كلمة المرور هذه تكرّر نفسها. اختر غيرها.
access-weak-sequence = كلمة المرور هذه تتبع ترتيب الحروف أو الأرقام أو لوحة المفاتيح. اختر غيرها.
access-weak-name = كلمة المرور هذه مأخوذة من اسمك أو اسم غرفة الأخبار. اختر غيرها.
access-cross-site = أرسل هذا موقع آخر
access-cross-site-text = لم يتغيّر شيء. إن كنت أنت الفاعل فافتح غرفة التحرير نفسها وأعد المحاولة منها.
access-role-reporter = مراسل
access-role-reporter-text = يكتب النصوص الأصلية
access-role-translator = مترجم
access-role-translator-text = يترجم
access-role-copy-editor = محرر لغوي
access-role-copy-editor-text = يراجع ويصحّح ويعيد ويجيز
access-role-editor = محرر
access-role-editor-text = ينشر ويصوّب ويسحب
access-role-chief = رئيس التحرير
access-role-chief-text = مسؤول عن الأقسام والقواعد والإعدادات
access-role-administrator = مسؤول النظام
access-role-administrator-text = يتولى العاملين والصلاحيات والنظام
said-saved = تم الحفظ.
said-password-set = تغيّرت كلمة المرور وأُنهيت بقية الجلسات.
said-second-step-off = عُطّلت الخطوة الثانية.
said-passkey-added = أُضيف مفتاح المرور.
said-passkey-removed = حُذف مفتاح المرور.
said-session-ended = أُنهيت الجلسة.
said-blocked = تم الحظر وأُنهيت الجلسات المفتوحة.
said-let-in = سُمح بالدخول من جديد.
access-deed-signed-in = سجّل الدخول
access-deed-sign-in-failed = فشل تسجيل الدخول
access-deed-signed-out = سجّل الخروج
access-deed-session-ended = أنهى جلسة
access-deed-link-used = استعمل رابطًا لمرة واحدة
access-deed-password-changed = غيّر كلمة المرور
access-deed-second-step-on = فعّل الخطوة الثانية
access-deed-second-step-off = عطّل الخطوة الثانية
access-deed-recovery-codes-made = أنشأ رموز استعادة جديدة
access-deed-recovery-code-used = استعمل رمز استعادة
access-deed-passkey-added = أضاف مفتاح مرور
access-deed-passkey-removed = حذف مفتاح مرور
access-deed-account-changed = غيّر اسمه أو لغته
access-change-taken = أُدخل
access-change-saved = حُفظ
access-change-conflicted = حُفظ إلى جانب حفظ آخر
access-change-handed-over = سُلّم للمراجعة
access-change-sent-back = أُعيد
access-change-approved = أُجيز
access-change-scheduled = جُدول
access-change-published = نُشر
access-change-withdrawn = سُحب
access-change-corrected = صُوّب
access-change-settled = سُوّي
access-act-read-stories = قراءة الأخبار
access-act-start-story = بدء خبر
access-act-start-edition = إضافة نص أصلي
access-act-start-translation = بدء ترجمة
access-act-change-facts = تغيير بيانات الخبر
access-act-write = كتابة النص
access-act-restore-revision = استعادة نسخة سابقة
access-act-settle = تأكيد فقرة مترجمة
access-act-hand-over = التسليم للمراجعة
access-act-send-back = الإعادة بملاحظة
access-act-approve = الإجازة
access-act-annotate = كتابة الملاحظات
access-act-publish = النشر
access-act-schedule = جدولة النشر
access-act-embargo = فرض حظر النشر
access-act-correct = نشر تصويب
access-act-carry-correction = نقل تصويب
access-act-withdraw = السحب
access-act-delete-draft = حذف مسودة
access-act-erase = محو البيانات
access-act-share-preview = مشاركة المعاينة
access-act-read-coverage = الاطلاع على التغطية
access-act-assign = إسناد العمل
access-act-take-task = تولّي مهمة
access-act-upload-picture = رفع الصور
access-act-describe-picture = وصف الصور
access-act-license-picture = تحديد ترخيص الصورة
access-act-delete-picture = حذف الصور
access-act-attach-document = إرفاق المستندات
access-act-arrange-front = ترتيب الصفحة الأولى
access-act-write-page = كتابة صفحة ثابتة
access-act-publish-page = نشر صفحة ثابتة
access-act-change-things = تغيير المواضيع والأشخاص والأماكن
access-act-name-thing = تسمية عنصر بلغة
access-act-delete-thing = حذف العناصر أو دمجها
access-act-change-sections = تغيير الأقسام
access-act-change-redirects = تغيير التحويلات
access-act-read-settings = الاطلاع على الإعدادات
access-act-change-settings = تغيير الإعدادات
access-act-change-rules = تغيير قواعد الدار
access-act-import = الاستيراد
access-act-export = تصدير الكل
access-act-read-people = الاطلاع على العاملين
access-act-invite-people = دعوة الأشخاص
access-act-change-people = تغيير الأسماء والأدوار
access-act-block-people = حظر الأشخاص أو السماح لهم
access-act-reset-people = إعطاء رابط دخول وإنهاء الجلسات
access-act-own-account = تغيير الحساب الشخصي
access-act-read-audit = قراءة سجل الأعمال
access-act-export-audit = تصدير سجل الأعمال
access-act-read-tokens = الاطلاع على رموز الواجهة
access-act-make-token = إنشاء رمز للواجهة
access-act-revoke-token = إبطال رمز للواجهة
access-act-read-webhooks = الاطلاع على الإشعارات البرمجية
access-act-change-webhooks = تغيير الإشعارات البرمجية

access-denied-wait =
    { $seconds ->
        [zero] فشلت محاولات كثيرة. حاول من جديد بعد قليل.
        [one] فشلت محاولات كثيرة. انتظر ثانية واحدة ثم حاول من جديد.
        [two] فشلت محاولات كثيرة. انتظر ثانيتين ثم حاول من جديد.
        [few] فشلت محاولات كثيرة. انتظر { $seconds } ثوانٍ ثم حاول من جديد.
        [many] فشلت محاولات كثيرة. انتظر { $seconds } ثانيةً ثم حاول من جديد.
       *[other] فشلت محاولات كثيرة. انتظر { $seconds } ثانية ثم حاول من جديد.
    }
access-denied-wait-minutes =
    { $minutes ->
        [zero] فشلت محاولات كثيرة. حاول من جديد بعد قليل.
        [one] فشلت محاولات كثيرة. انتظر دقيقة واحدة ثم حاول من جديد.
        [two] فشلت محاولات كثيرة. انتظر دقيقتين ثم حاول من جديد.
        [few] فشلت محاولات كثيرة. انتظر { $minutes } دقائق ثم حاول من جديد.
        [many] فشلت محاولات كثيرة. انتظر { $minutes } دقيقةً ثم حاول من جديد.
       *[other] فشلت محاولات كثيرة. انتظر { $minutes } دقيقة ثم حاول من جديد.
    }
access-codes-left =
    { $count ->
        [zero] لم يبق أي رمز استعادة: أنشئ رموزًا جديدة.
        [one] بقي رمز استعادة واحد.
        [two] بقي رمزا استعادة.
        [few] بقيت { $count } رموز استعادة.
        [many] بقي { $count } رمز استعادة.
       *[other] بقي { $count } رمز استعادة.
    }
