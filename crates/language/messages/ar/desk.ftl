# إطار مكتب التحرير: الوجهات، وما تعذّر.

desk-skip = انتقل إلى المحتوى
desk-places = مكتب التحرير
desk-place-day = يومي
desk-place-stories = المواد
desk-place-coverage = التغطية
desk-place-queue = قائمة العمل
desk-place-pictures = الصور
desk-place-front = الواجهات
desk-place-pages = الصفحات الثابتة
desk-place-people = الفريق
desk-place-settings = الإعدادات
desk-to-site = موقع القرّاء
desk-to-day = إلى يومي

desk-signed-out = لستَ مسجَّل الدخول
desk-signed-out-text = سجّل الدخول ثم أعد المحاولة؛ ما كتبتَه محفوظ.
desk-not-found = لا توجد صفحة كهذه
desk-not-found-text = العنوان خاطئ، أو أن ما كان هنا قد أُزيل. ابحث عنه في «المواد».
desk-bad = تعذّرت القراءة
desk-overtaken = سبقك زميل
desk-overtaken-text = غيّر شخص آخر هذه المادة قبل لحظات. اطّلع على حالتها الراهنة ثم أعد تعديلك.
desk-refused = لا يمكن تنفيذ ذلك الآن
desk-busy = ضغط مؤقت
desk-busy-text = قاعدة البيانات مشغولة. لم يتغيّر شيء: أعد المحاولة بعد لحظات.
desk-broken = حدث خلل من جانبنا
desk-broken-text = لم يتغيّر شيء. أعد المحاولة؛ وإن استمر الخلل فأبلغ المشرف على النظام واذكر الوقت.

said-done = تمّ.
