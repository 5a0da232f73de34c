# الصور: المكتبة، والصورة الواحدة، ولماذا لا تُقبل صورة.

pictures-title = مكتبة الصور
pictures-one = الصورة { $id }
pictures-all = كل الصور
pictures-pages = صفحات المكتبة
pictures-earlier = الأحدث
pictures-later = الأقدم

pictures-upload = ارفع
pictures-upload-label = ملفات الصور
pictures-upload-hint = JPEG أو PNG أو WebP أو GIF، حتى { $most } ميغابايت. يُقرأ المصدر والتعليق من الملف، ولا يصل موقع التصوير إلى القرّاء أبدًا.
pictures-upload-drop = يمكنك أيضًا إفلات الملفات على هذه الصفحة، أو لصق صورة.
pictures-uploading = يُرفع
pictures-uploaded = رُفعت: افتحها
pictures-there = هذه الصورة موجودة من قبل: افتحها
pictures-upload-failed = تعذّر الإرسال. تحقّق من الاتصال وأعد المحاولة.
pictures-no-file = لم يصل أي ملف: اختر صورة أولًا.
pictures-broken-off = انقطع الرفع، ولم يُحفظ شيء: أعد المحاولة.
pictures-too-large = حجم الملف أكبر من { $most } ميغابايت: احفظ الصورة بحجم أصغر وأعد المحاولة.
said-picture-uploaded = رُفعت الصورة. اذكر مصدرها وصِف ما فيها.
said-picture-there = هذه الصورة موجودة من قبل، وها هي.
said-pictures-uploaded = رُفعت الصور.
said-picture-described = حُفظ.
said-picture-renewed = يُعاد تجهيز الصورة.

pictures-search = كلمات في المصدر أو الوصف أو التعليق
pictures-only = أيّها
pictures-find = ابحث
pictures-only-any = الكل
pictures-only-used = مستخدمة في خبر
pictures-only-unused = غير مستخدمة
pictures-only-expiring = انتهى ترخيصها أو يوشك أن ينتهي
pictures-only-awaited = لم يصل ملفها
pictures-only-failed = تعذّر تجهيزها
pictures-only-uncredited = بلا مصدر: { $language }
pictures-only-without-alt = بلا وصف بديل: { $language }
pictures-count =
    { PLURAL($count) ->
        [zero] لا صور
        [one] صورة واحدة
        [two] صورتان
        [few] { $count } صور
        [many] { $count } صورة
       *[other] { $count } صورة
    }
pictures-none = لا صور بعد
pictures-none-text = ارفع الصورة الأولى، أو استورد الصور مع الأخبار.
pictures-none-found = لا نتائج
pictures-none-found-text = لا صورة فيها هذه الكلمات وتوافق هذا الاختيار. جرّب كلمات أقل.
pictures-waiting =
    { PLURAL($count) ->
        [zero] لا صور قيد التجهيز.
        [one] صورة واحدة قيد التجهيز للقرّاء. إلى حينه تصلهم كما هي، بلا بياناتها الوصفية.
        [two] صورتان قيد التجهيز للقرّاء. إلى حينه تصلانهم كما هما، بلا بياناتهما الوصفية.
        [few] { $count } صور قيد التجهيز للقرّاء. إلى حينه تصلهم كما هي، بلا بياناتها الوصفية.
        [many] { $count } صورة قيد التجهيز للقرّاء. إلى حينه تصلهم كما هي، بلا بياناتها الوصفية.
       *[other] { $count } صورة قيد التجهيز للقرّاء. إلى حينه تصلهم كما هي، بلا بياناتها الوصفية.
    }
pictures-failed =
    { PLURAL($count) ->
        [zero] جُهّزت كل الصور.
        [one] تعذّر تجهيز صورة واحدة.
        [two] تعذّر تجهيز صورتين.
        [few] تعذّر تجهيز { $count } صور.
        [many] تعذّر تجهيز { $count } صورة.
       *[other] تعذّر تجهيز { $count } صورة.
    }
pictures-failed-show = اعرضها
pictures-without-words = الصورة { $id }، لم تُوصف بعد
pictures-awaited = لم يصل الملف بعد
pictures-awaited-text = في خبرٍ ذكرٌ لهذه الصورة، لكن ملفها لم يصل. إلى حينه لا يرى القرّاء إلا المصدر.
pictures-in-stories =
    { PLURAL($count) ->
        [zero] ليست في أي خبر
        [one] في خبر واحد
        [two] في خبرين
        [few] في { $count } أخبار
        [many] في { $count } خبرًا
       *[other] في { $count } خبر
    }
pictures-unused = غير مستخدمة
pictures-uncredited = بلا مصدر: { $language }
pictures-being-made = قيد التجهيز
pictures-licence-ended = انتهى الترخيص { $day }
pictures-licence-ends = ينتهي الترخيص { $day }
pictures-licence-ended-text = انتهى الترخيص في { $day }. لا يمكن نشر ما فيه هذه الصورة: جدّد الترخيص أو اختر صورة أخرى.
pictures-licence-ends-text = ينتهي الترخيص في { $day }. بعد هذا اليوم لا يجوز أن تصل الصورة إلى القرّاء.

pictures-credit = المصدر
pictures-credit-hint = الاسم الواجب ذكره، بلا كلمة «صورة». لا يُنشر خبر بهذه اللغة من دونه.
pictures-alt = الوصف البديل
pictures-alt-hint = ما يظهر في الصورة، لمن لا يراها.
pictures-caption = التعليق
pictures-focal = مركز الصورة
pictures-focal-hint = ما يبقى ظاهرًا حين تُقصّ الصورة: بأجزاء من مئة من حافتها اليسرى ومن حافتها العليا. اترك الخانتين فارغتين ليكون الوسط.
pictures-focal-click = انقر على ما يجب أن يبقى ظاهرًا.
pictures-focal-x = من اليسار، ٠ إلى ١٠٠
pictures-focal-y = من الأعلى، ٠ إلى ١٠٠
pictures-focal-bad = مركز الصورة رقمان من ٠ إلى ١٠٠، أو خانتان فارغتان.
pictures-licence = الترخيص
pictures-licence-name = الاسم أو رمز SPDX
pictures-licence-url = العنوان
pictures-licence-url-bad = عنوان الترخيص يجب أن يكون عنوانًا على الشبكة: https://…
pictures-licence-expires = آخر يوم
pictures-licence-expires-hint = اتركه فارغًا إن كان الترخيص بلا نهاية.
pictures-licence-expires-bad = آخر يوم للترخيص تاريخ: سنة وشهر ويوم.
pictures-licence-notice = إشعار حقوق النشر
pictures-text-long = في النص أكثر من ٥٠٠٠ حرف: اختصره.
pictures-save = احفظ

pictures-uses = أين تُستخدم
pictures-uses-none = ليست في أي خبر.
pictures-leads = صورة الخبر
pictures-made = ما يصل إلى القرّاء
pictures-made-waiting = الصورة قيد التجهيز. إلى حينه تصل إلى القرّاء كما هي، بلا بياناتها الوصفية.
pictures-made-failed = تعذّر تجهيزها:
pictures-made-moving = الصورة متحركة، فتُعرض كما هي، بلا بياناتها الوصفية.
pictures-renew = أعد تجهيزها
pictures-dimensions = { $width } × { $height }
pictures-kilobytes = { $size } ك.ب
pictures-facts = الملف
pictures-id = المعرّف
pictures-size = الأبعاد
pictures-created = أُضيفت
pictures-found = ما يقوله الملف
pictures-found-hint = كما كتبته الوكالة أو الكاميرا. لا يراه سوى غرفة الأخبار.
pictures-found-headline = العنوان
pictures-found-caption = التعليق
pictures-found-credit = المصدر
pictures-found-author = المصوّر
pictures-found-source = الوكالة
pictures-found-copyright = الحقوق
pictures-found-taken = تاريخ التصوير

pictures-not-taken = لم تُقبل الصورة
pictures-bad-empty = الملف فارغ. اختر غيره.
pictures-bad-large = حجم الملف { $size } ميغابايت، والحد { $most } ميغابايت. احفظ الصورة بحجم أصغر.
pictures-bad-heic = هذه صورة بصيغة HEIC كما تلتقطها هواتف آيفون، ولا تعرضها المتصفحات. احفظها بصيغة JPEG: في تطبيق «الصور» اختر «ملف» ثم «تصدير»، وفي الهاتف: «الإعدادات» ثم «الكاميرا» ثم «التنسيقات» ثم «الأكثر توافقًا».
pictures-bad-avif = هذه صورة بصيغة AVIF. احفظها بصيغة JPEG أو PNG أو WebP، وتُصنع منها AVIF تلقائيًا.
pictures-bad-tiff = هذه صورة بصيغة TIFF، ولا تعرضها المتصفحات. احفظها بصيغة JPEG أو PNG.
pictures-bad-svg = هذا رسم بصيغة SVG، وقد يحمل برنامجًا. احفظ الرسم بصيغة PNG.
pictures-bad-pdf = هذا مستند PDF. أرفقه بالخبر مستندًا، أو احفظ الصفحة بصيغة JPEG أو PNG.
pictures-bad-bmp = هذه صورة بصيغة BMP. احفظها بصيغة JPEG أو PNG.
pictures-bad-icon = هذه أيقونة. احفظها بصيغة PNG.
pictures-bad-psd = هذا مستند فوتوشوب. صدّره بصيغة JPEG أو PNG.
pictures-bad-film = هذا مقطع فيديو. ضمّنه في الخبر بعنوانه، وارفع لقطة ثابتة منه.
pictures-bad-other = هذا الملف ليس صورة. تُقبل JPEG وPNG وWebP وGIF.
pictures-bad-dimensions = أبعاد الصورة { $width } × { $height } بكسل، وهي أكبر من المقبول. احفظها بما لا يزيد على ٨٠ مليون بكسل و١٦٣٨٤ في الضلع.
pictures-bad-broken = الملف تالف ولا يُفتح حتى آخره. صدّره من جديد، أو اطلبه ثانية من مصدره.
pictures-bad-folder = مجلد الصور لا يستجيب. لم يُحفظ شيء: أعد المحاولة، وإن استمر الأمر فأبلغ المشرف على النظام.

pictures-found-alt = الوصف البديل
pictures-delete = حذف الصورة
pictures-delete-used = هذه الصورة مستخدمة في خبر أو في نسخة محفوظة منه، فلا تُحذف. أخرجها من النصوص أولا.
pictures-delete-hint = لا خبر يستخدمها. يزول الملف وكل ما جُهّز منه، ولا يعود.
pictures-delete-open = حذف…
pictures-delete-do = احذفها نهائيا
said-picture-deleted = حُذفت الصورة.
