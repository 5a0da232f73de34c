# المحرِّر: النص والتدقيق والترجمة جنبًا إلى جنب. تضع الصفحة ما بين الأقواس أثناء العمل.

## الصفحة
editor-opening = يُفتح النص…
editor-text = نص النسخة
editor-toolbar = الأدوات
editor-side = التدقيق والترجمة
editor-close = إغلاق
editor-not-reachable = لا يمكن الوصول إلى الخادم. تُعاد المحاولة…
editor-no-editor = لم يُبنَ المحرِّر
editor-no-editor-text = بُني هذا البرنامج بلا المحرِّر. ابنِه بالأمرين «npm ci» و«npm run build» في المجلد «web» (يلزم Node بإصدار عشرين أو أحدث)، ثم أعد بناء البرنامج؛ والأمر «cargo xtask demo» يفعل ذلك كله.
editor-no-script = يحتاج المحرِّر إلى جافاسكربت. فعِّلها لهذا الموقع ثم أعد تحميل الصفحة.

## حال النص مع الخادم
editor-state-saved = حُفظ
editor-state-unsaved = لم يُحفظ بعد
editor-state-saving = يُحفظ…
editor-state-unreachable = لا اتصال. نصّك محفوظ في هذا المتصفح، وسيُحفظ لدى الخادم حين يعود الاتصال.
editor-state-signed-out = انتهت جلستك. نصّك محفوظ في هذا المتصفح: سجّل الدخول ليُحفظ.
editor-state-refused = لم يُحفظ: { $detail }
editor-state-forbidden = لا يحقّ لك حفظ هذه النسخة: { $detail }
editor-not-kept = تعذّر حفظ نسخة في هذا المتصفح: لا تغلق الصفحة.
editor-retry = أعد المحاولة
editor-sign-in = تسجيل الدخول

## الحقول
editor-field-kicker = العنوان التمهيدي
editor-field-headline = العنوان
editor-field-short-headline = عنوان مختصر
editor-field-standfirst = المقدمة
editor-field-byline = التوقيع
editor-field-dateline = مكان التحرير
editor-field-slug = العنوان في الرابط
editor-write-here = اكتب هنا، أو اكتب / لإدراج كتلة

## الكتل
editor-block-kind = نوع الكتلة
editor-insert = إدراج
editor-quote-speaker = القائل
editor-quote-channel = عن طريق
editor-picture = صورة
editor-picture-caption = تعليق الصورة
editor-picture-caption-here = اكتب التعليق هنا، أو اتركه فيظهر تعليق الصورة الأصلي
editor-picture-credit = مصدر الصورة
editor-picture-alt = الوصف
editor-picture-no-credit = بلا مصدر: لا يُنشر النص حتى يُذكر
editor-picture-no-alt = بلا وصف بعد
editor-picture-awaited = الصورة منتظَرة
editor-picture-edit = تحرير المصدر والوصف
editor-picture-file = من هذا الحاسوب
editor-picture-search = ابحث في مكتبة الصور
editor-picture-found = الصور التي وُجدت
editor-picture-none = لا صورة بهذا الوصف
editor-picture-uploading = يُرفع { $name }
editor-picture-failed = تعذّر رفعها.
editor-picture-again = أعد الرفع
editor-table = جدول
editor-table-add-row = أضف صفًّا
editor-table-add-column = أضف عمودًا
editor-table-remove-row = احذف الصف
editor-table-remove-column = احذف العمود
editor-table-header = الصف الأول لأسماء الأعمدة
editor-embed = بطاقة رابط
editor-embed-address = الرابط
editor-embed-title = نص البطاقة
editor-embed-title-here = نص البطاقة
editor-embed-hint = يرى القارئ بطاقة تقوده إلى هناك، ولا يُحمَّل شيء من الموقع الآخر.
editor-embed-bad = هذا ليس رابطًا: الروابط تبدأ بـ https:// أو http://.

## الروابط واللغات
editor-link = رابط
editor-link-address = الرابط
editor-link-bad = هذا ليس رابطًا: الروابط تبدأ بـ https:// أو http:// أو mailto: أو tel:.
editor-link-put = ضع الرابط
editor-link-remove = أزل الرابط
editor-link-story = أو ابحث في أخبارنا
editor-link-found = الأخبار التي وُجدت
editor-link-none = لا خبر بهذه الكلمات
editor-language = لغة أخرى
editor-language-which = هذه الكلمات مكتوبة بـ
editor-language-hint = تقرؤها برامج قراءة الشاشة ومحرّكات البحث بتلك اللغة وباتجاهها.
editor-language-put = علِّمها
editor-language-remove = أزل العلامة

## المفاتيح
editor-help = لوحة المفاتيح
editor-help-text = النص
editor-help-blocks = الكتل
editor-help-translate = الترجمة
editor-help-desk = التدقيق
editor-help-slash = تفتح الشرطة المائلة في أول فقرة فارغة قائمة الكتل.
editor-face-strong = غ
editor-face-emphasis = م
editor-key-strong = غليظ
editor-key-emphasis = مشدَّد
editor-key-link = رابط
editor-key-language = لغة أخرى
editor-key-undo = تراجع
editor-key-redo = أعد
editor-key-save = احفظ الآن
editor-key-paragraph = فقرة
editor-key-crosshead = عنوان فرعي
editor-key-quote = اقتباس
editor-key-bulleted = قائمة
editor-key-numbered = قائمة مرقّمة
editor-key-picture = صورة
editor-key-table = جدول
editor-key-embed = بطاقة رابط
editor-key-divider = فاصل
editor-key-move-up = ارفع الكتلة
editor-key-move-down = أنزِل الكتلة
editor-key-remove-block = احذف الكتلة
editor-key-block-menu = قائمة الكتلة
editor-key-mend = أصلح الملاحظة عند المؤشر
editor-key-next-finding = الملاحظة التالية
editor-key-previous-finding = الملاحظة السابقة
editor-key-help = هذه القائمة
editor-key-next-unit = الكتلة التالية
editor-key-previous-unit = الكتلة السابقة
editor-key-next-to-do = التالي مما ينتظر الترجمة أو المراجعة
editor-key-copy-source = انسخ الأصل إلى الكتلة الفارغة
editor-key-confirm = أقِرّ الكتلة
editor-key-settle = التغيير لا يعنينا

## التدقيق
editor-desk = التدقيق
editor-desk-clear = لا ملاحظات
editor-errors =
    { PLURAL($count) ->
        [zero] لا أخطاء
        [one] خطأ واحد
        [two] خطآن
        [few] { $count } أخطاء
        [many] { $count } خطأً
       *[other] { $count } خطأ
    }
editor-warnings =
    { PLURAL($count) ->
        [zero] لا تنبيهات
        [one] تنبيه واحد
        [two] تنبيهان
        [few] { $count } تنبيهات
        [many] { $count } تنبيهًا
       *[other] { $count } تنبيه
    }
editor-hints =
    { PLURAL($count) ->
        [zero] لا اقتراحات
        [one] اقتراح واحد
        [two] اقتراحان
        [few] { $count } اقتراحات
        [many] { $count } اقتراحًا
       *[other] { $count } اقتراح
    }
editor-severity-error = خطأ
editor-severity-warning = تنبيه
editor-severity-hint = اقتراح
editor-mend = أصلِح
editor-mend-to = أصلِح: { $part }

## شخصان على نسخة واحدة
editor-conflict = غيّر شخص آخر هذا أيضًا. اختر:
editor-conflict-removed = حذف شخص آخر ما غيّرته. اختر:
editor-conflict-was-removed = حذفتَ هذا وغيّره شخص آخر. اختر:
editor-conflict-mine = أبقِ صيغتي
editor-conflict-theirs = خذ الصيغة الأخرى
editor-conflict-both = أبقِ الصيغتين
editor-conflict-remove = احذفه
editor-conflict-leave-out = أبقِه محذوفًا

## الترجمة
editor-translation = الترجمة
editor-translation-current = الترجمة مطابقة للأصل
editor-next-to-do = التالي
editor-stale =
    { PLURAL($count) ->
        [zero] لا كتل متأخرة عن الأصل
        [one] كتلة واحدة متأخرة عن الأصل
        [two] كتلتان متأخرتان عن الأصل
        [few] { $count } كتل متأخرة عن الأصل
        [many] { $count } كتلة متأخرة عن الأصل
       *[other] { $count } كتلة متأخرة عن الأصل
    }
editor-empty-units =
    { PLURAL($count) ->
        [zero] لا كتل تنتظر الترجمة
        [one] كتلة واحدة تنتظر الترجمة
        [two] كتلتان تنتظران الترجمة
        [few] { $count } كتل تنتظر الترجمة
        [many] { $count } كتلة تنتظر الترجمة
       *[other] { $count } كتلة تنتظر الترجمة
    }
editor-offers =
    { PLURAL($count) ->
        [zero] لا جديد في بناء الأصل
        [one] تغيير واحد في بناء الأصل
        [two] تغييران في بناء الأصل
        [few] { $count } تغييرات في بناء الأصل
        [many] { $count } تغييرًا في بناء الأصل
       *[other] { $count } تغيير في بناء الأصل
    }
editor-stand-stale = تغيّر الأصل
editor-stand-orphan = حُذف من الأصل
editor-stand-blank = ينتظر الترجمة
editor-stand-missing = جديد في الأصل
editor-confirm = أقِرّ
editor-settle = لا يعنينا
editor-copy-source = انسخ الأصل
editor-offer-take = ترجِمه
editor-offer-decline = اتركه
editor-offer-moved = انتقل موضعه في الأصل:
editor-offer-move = انقله هنا أيضًا
editor-orphan-remove = احذفه هنا
editor-orphan-keep = أبقِه لنا

## صفحة الطبعة
edition-no-headline = بلا عنوان بعد
edition-ways = هذه الطبعة
edition-story = الخبر
edition-revisions = النسخ المحفوظة
edition-preview = معاينة
edition-sent-back = أُعيد إليك:
edition-working-draft = مسودة
edition-working-in_review = قيد المراجعة
edition-working-ready = جاهز للنشر
edition-public-none = غير منشور
edition-public-scheduled = مجدول
edition-public-published = منشور
edition-public-withdrawn = مسحوب
edition-hand-over = إحالة إلى المراجعة
edition-approve = إجازة
edition-send-back = إعادة
edition-publish = نشر
edition-schedule = جدولة
edition-correct = تصويب
edition-withdraw = سحب

## النسخ وما بينها من فروق
edition-revisions-text = كل حفظ نسخة لا تتغير أبدًا. وما يحفظه شخص واحد في ربع ساعة يظهر هنا في سطر واحد.
edition-revision = النسخة { $number }
edition-by-nobody = باستيراد
edition-saves = { $count ->
    [zero] بلا حفظ
    [one] حفظ واحد
    [two] حفظان
    [few] { $count } مرات حفظ
    [many] { $count } مرة حفظ
   *[other] { $count } مرة حفظ
}
edition-newest = الأحدث
edition-conflict = محفوظة جانبًا: تعارضت مع حفظ آخر
edition-restore = استعادة
edition-compare = مقارنة
edition-compared = ما الذي تغيّر
edition-compare-from = النسخة الأقدم
edition-compare-to = النسخة الأحدث
edition-same = النسختان متطابقتان.
edition-fate-changed = تغيّر
edition-fate-added = أُضيف
edition-fate-removed = حُذف
edition-kind-paragraph = فقرة
edition-kind-crosshead = عنوان فرعي
edition-kind-quote = اقتباس
edition-kind-list = قائمة
edition-kind-picture = صورة
edition-kind-embed = محتوى خارجي
edition-kind-table = جدول
edition-kind-divider = فاصل

## المعاينة
edition-make-link = إنشاء رابط
edition-make-link-text = يرى صاحب الرابط هذه النسخة أسبوعًا من دون تسجيل دخول.
edition-link-made = هذا هو الرابط، ولن يظهر مرة أخرى.
edition-link-until = يعمل حتى
edition-phone = هاتف
edition-desktop = حاسوب

said-restored = استُعيدت في نسخة جديدة.
said-translation-begun = بدأت الترجمة، وفقراتها تنتظر كلماتك.
