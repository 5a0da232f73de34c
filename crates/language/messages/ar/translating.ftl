# جدول التغطية وقائمة الأخبار وقائمة العمل والتكليفات والتصويبات المنقولة بين النسخ.
# ‏$count يحدد صيغة العدد، و$time و$day مكتوبان للقارئ، و$language اسم لغة.

translating-filters = البحث في الأخبار
translating-words = كلمات من العنوان
translating-language = اللغة
translating-any-language = أي لغة
translating-any = الكل
translating-lack = ما ينقصها
translating-lack-stale = متأخرة عن الأصل
translating-lack-missing = ترجمتها غير مكتملة
translating-lack-absent = لا نسخة
translating-state = الحالة
translating-state-draft = مسودة
translating-state-in-review = قيد المراجعة
translating-state-ready = جاهزة
translating-state-none = غير منشورة
translating-state-scheduled = مجدولة
translating-state-published = منشورة
translating-state-withdrawn = مسحوبة
translating-state-revising = منشورة وتُعدَّل
translating-section = القسم
translating-age = العمر
translating-age-week = آخر ٧ أيام
translating-age-month = آخر ٣٠ يوما
translating-age-older-week = أقدم من أسبوع
translating-age-older-month = أقدم من شهر
translating-age-older-year = أقدم من سنة
translating-mine = المكلّف بها أنا
translating-show = عرض
translating-show-all = عرض الكل
translating-pages = الصفحات
translating-older = أخبار أقدم
translating-looked-to = بلغ البحث { $day }. انتقل إلى الأخبار الأقدم لمواصلة البحث.

translating-numbers = الأخبار بحسب اللغة
translating-count-published = المنشور: { $count }
translating-count-stale = المتأخر عن الأصل: { $count }
translating-count-missing = غير المكتمل: { $count }
translating-count-absent = بلا نسخة: { $count }
translating-count-in-review = قيد المراجعة: { $count }
translating-count-drafts = المسودات: { $count }
translating-story = الخبر
translating-no-headline = بلا عنوان بعد
translating-begin = ابدأ
translating-open = افتح
translating-absent = لا نسخة
translating-stale-units =
    { PLURAL($count) ->
        [zero] لا فقرات متأخرة
        [one] فقرة واحدة متأخرة
        [two] فقرتان متأخرتان
        [few] { $count } فقرات متأخرة
        [many] { $count } فقرة متأخرة
       *[other] { $count } فقرة متأخرة
    }
translating-missing-units =
    { PLURAL($count) ->
        [zero] لا فقرات ناقصة
        [one] فقرة واحدة لم تُترجم
        [two] فقرتان لم تُترجما
        [few] { $count } فقرات لم تُترجم
        [many] { $count } فقرة لم تُترجم
       *[other] { $count } فقرة لم تُترجم
    }
translating-orphan-units =
    { PLURAL($count) ->
        [zero] لا فقرات بلا أصل
        [one] فقرة واحدة حُذف أصلها
        [two] فقرتان حُذف أصلهما
        [few] { $count } فقرات حُذف أصلها
        [many] { $count } فقرة حُذف أصلها
       *[other] { $count } فقرة حُذف أصلها
    }
translating-open-tasks =
    { PLURAL($count) ->
        [zero] لا تصويبات تنتظر
        [one] تصويب واحد ينتظر
        [two] تصويبان ينتظران
        [few] { $count } تصويبات تنتظر
        [many] { $count } تصويبا ينتظر
       *[other] { $count } تصويب ينتظر
    }
translating-due = حتى { $time }
translating-overdue = فات موعدها
translating-since = منذ { $day }
translating-new-story = خبر جديد
translating-nothing-found = لا شيء بهذه الشروط
translating-nothing-found-text = لا خبر يطابق ما طلبت. خفف الشروط أو اعرض الأخبار كلها.
translating-no-stories = لا أخبار بعد
translating-no-stories-text = اكتب الخبر الأول، أو استورد ما لديك: `tarjuman import`.

translating-queue-text = ما ينتظرك: الأقرب موعدا أولا، ثم الأطول انتظارا. الأوقات بتوقيت { $zone }.
translating-queue-assigned = المكلّف به أنا
translating-queue-corrections = تصويبات تُنقل إلى هنا
translating-queue-stale = متأخر عن الأصل
translating-queue-missing = ترجمته غير مكتملة
translating-queue-absent = لم يُترجم بعد
translating-queue-empty = لا شيء ينتظرك
translating-queue-empty-text = كل النسخ بلغاتك تطابق أصولها. انظر في جدول التغطية ما يمكن أن يُترجم بعد ذلك.
translating-queue-not-yours = لم تُكلَّف بشيء، ولست مترجما إلى أي لغة. الأدوار تُحدد في صفحة «العاملون».
translating-all-of-these = عرضها كلها

translating-assign-title = من يعمل عليها: { $language }
translating-assign = تكليف
translating-assign-change = تغيير التكليف
translating-assign-to = المكلّف
translating-choose-person = اختر شخصا
translating-assign-due = الموعد
translating-assign-zone = بتوقيت غرفة الأخبار: { $zone }. يمكن تركه فارغا.
translating-assign-note = ما ينبغي أن يعرفه
translating-nobody = لم يُكلَّف بها أحد بعد.
translating-take = أتولاها بنفسي
translating-unassign = إلغاء التكليف

translating-tasks-title = تصويبات النسخ الأخرى: { $language }
translating-tasks-none = لا تصويبات
translating-tasks-none-text = حين تُصوَّب نسخة أخرى من هذا الخبر يُسأل هنا هل يعني ذلك هذه النسخة أيضا.
translating-to-story = إلى الخبر
translating-to-text = إلى النص
translating-answer = الرد
translating-task-title = تصويب من نسخة أخرى: { $language }
translating-corrected-in = صُوِّب في نسخة أخرى ({ $language })
translating-corrected-block = الفقرة التي صُوِّبت
translating-concerned-block = ما يقابلها هنا
translating-no-counterpart = لا يُعرف ما يقابلها هنا: النسختان غير مرتبطتين عند هذه الفقرة.
translating-print-title = الخطأ موجود هنا أيضا
translating-print-text = أصلح النص أولا، ثم انشر التنويه. يراه القراء بتاريخ اليوم ({ $language }).
translating-print-note = التنويه للقراء
translating-print = نشر التنويه
translating-mend-title = النص صحيح الآن
translating-mend-text = لم تصل هذه النسخة إلى القراء بعد، فلا حاجة إلى تنويه: أصلح النص وأكّد ذلك.
translating-mend = أُصلح النص
translating-unconcerned-title = لا يعني هذه النسخة
translating-unconcerned-text = لا يتغير شيء للقراء. ويبقى السبب محفوظا مع الخبر.
translating-unconcerned-reason = السبب
translating-unconcerned = لا يعنينا
translating-answer-printed = نُشر التنويه
translating-answer-mended = أُصلح النص قبل أن يصل إلى القراء
translating-answer-unconcerned = لا يعني هذه النسخة

translating-day-empty = لا شيء ينتظرك
translating-day-empty-translator = كل شيء مترجم ومطابق لأصله. انظر في جدول التغطية ما ليست له نسخة بلغتك.
translating-day-empty-writer = ابدأ خبرا جديدا، أو تصفح ما لدينا.
translating-day-empty-other = تصفح الأخبار، أو انظر في جدول التغطية كيف تسير غرفة الأخبار.
translating-day-review = للمراجعة والاعتماد
translating-day-drafts = مسوداتي
translating-day-scheduled = ما سيُنشر قريبا
translating-zone = الأوقات بتوقيت { $zone }.

said-assigned = تم التكليف.
said-unassigned = أُلغي التكليف.
said-correction-printed = نُشر التنويه، ويراه القراء الآن.
said-task-closed = سُجل الرد على التصويب.

refusal-due-past = فات هذا الموعد. اختر موعدا لاحقا.
refusal-not-assigned = لا أحد مكلّف بهذه النسخة ({ $language })، فلا تكليف يُلغى.
refusal-not-their-work = لا يحق للزميل { $name } الكتابة بهذه اللغة. امنحه دورا فيها أو اختر غيره.
refusal-no-such-task = لا مهمة برقم { $number } لهذه النسخة.
refusal-task-closed = سبق الرد على المهمة { $number }. افتح الصفحة من جديد لترى الرد.
refusal-readers-have-it = هذه النسخة بين أيدي القراء: انشر لهم تنويها، أو بيّن لماذا لا يعنيها التصويب.

translating-correct-travels = تُسأل كل نسخة أخرى هل يعنيها هذا أيضا: حدد الفقرة فيظهر هناك ما يقابلها. ولا يرى قراؤها شيئا قبل أن تجيب.
translating-embargo = حظر نشر حتى { $time }
translating-day-newsroom = حال غرفة الأخبار
