# موقع القرّاء، بالعربية.
# يأتي $date و$month مكتوبين للقارئ؛ $lang رمز اللغة بلا بلد، و$name اسمها بلسان أهلها.
# تختار PLURAL($n) صيغة العدد: zero وone وtwo وfew وmany وother.

## التنقّل
home = الرئيسية
latest = آخر الأخبار
skip-to-content = انتقل إلى المحتوى
main-navigation = التنقّل الرئيسي
sections-menu = الأقسام
topics-menu = المواضيع
breadcrumbs = أنت هنا
languages = اللغات
choose-language = اختر اللغة
front-page = الصفحة الأولى
section-label = القسم
topic-label = الموضوع
topic-title = الموضوع: { $topic }
archive = الأرشيف
archive-months = الأرشيف حسب الشهور
archive-title = الأرشيف: { $month }

## الخبر
byline = إعداد: { $byline }
organisation-label = الجهة
photo-label = الصورة
photo-credit = الصورة: { $credit }
source-label = المصدر
source-line = المصدر: { $source }
published-label = نُشر
published = نُشر في { $date }
updated-label = حُدّث
updated = حُدّث في { $date }
event-date-label = تاريخ الحدث
place-label = المكان
topics-label = المواضيع
reading-minutes =
    { PLURAL($minutes) ->
        [zero] أقل من دقيقة للقراءة
        [one] دقيقة واحدة للقراءة
        [two] دقيقتان للقراءة
        [few] { $minutes } دقائق للقراءة
        [many] { $minutes } دقيقة للقراءة
       *[other] { $minutes } دقيقة للقراءة
    }
read-more = اقرأ المزيد
read-more-about = اقرأ المزيد: { $headline }
related-stories = أخبار ذات صلة
other-stories = أخبار أخرى
more-in-section = المزيد في قسم «{ $section }»
share = مشاركة
permalink = رابط هذا الخبر
table-label = جدول
embed-on = افتح في { $host }

## النسخ اللغوية
language-switch = اقرأ بلغة أخرى
edition-missing = هذا الخبر غير متاح { in-language } بعد. انتقل إلى الصفحة الأولى { in-language }.
edition-missing-here = هذا الخبر غير متاح بالعربية بعد. انتقل إلى الصفحة الأولى بالعربية.
translated-from = مترجم { from-language }
translated-by = ترجمه { from-language }: { $translator }
original-label = النص الأصلي
original-changed = تغيّر النص الأصلي بعد إعداد هذه الترجمة.
read-original = اقرأ النص الأصلي { in-language }
words-in-english = الكلمات المحيطة بهذا النص بالإنجليزية.
front-page-only = الصفحة الأولى فقط

## التصويبات والسحب
correction = تصويب
corrections = تصويبات
correction-of = تصويب، { $date }
withdrawn-title = سُحب هذا الخبر
erased-notice = حُذفت هذه الصفحة.
withdrawn-text = سحبت هيئة التحرير هذا الخبر، وفي إشعارها بيان السبب.
withdrawn-notice = إشعار
withdrawn-at = سُحب في { $date }

## القوائم
stories-count =
    { PLURAL($count) ->
        [zero] لا أخبار
        [one] خبر واحد
        [two] خبران
        [few] { $count } أخبار
        [many] { $count } خبرًا
       *[other] { $count } خبر
    }
older = الأقدم
newer = الأحدث
pages-label = الصفحات
page-of = صفحة { $page } من { $pages }
page-number = صفحة { $page }
empty-front = لا أخبار بعد
empty-section = لا أخبار في هذا القسم بعد
empty-topic = لا أخبار في هذا الموضوع بعد
empty-archive = لا أخبار من هذا الشهر

## ما لا يوجد
not-found-title = الصفحة غير موجودة
not-found-text = لا توجد صفحة بهذا العنوان. ربما نُقلت، أو كُتب العنوان خطأً.
server-error-title = حدث خطأ
server-error-text = تعذّر عرض الصفحة. الخطأ من جانبنا، فنرجو المحاولة بعد قليل.
request-number = رقم الطلب: { $number }
go-home = إلى الصفحة الأولى

## الخلاصات
feeds = الخلاصات
feed-rss = خلاصة RSS
feed-atom = خلاصة Atom
feed-json = خلاصة JSON
feed-title = { $site }: { $part }
feed-description = آخر الأخبار من { $site }

## ما يضعه المحررون
urgent = عاجل
pinned = مثبّت
about-us = عن الموقع
document-label = وثيقة
documents-label = وثائق
document-untitled = وثيقة بلا عنوان
size-kilobytes = { $size } كيلوبايت
size-megabytes = { $whole }٫{ $tenth } ميغابايت
