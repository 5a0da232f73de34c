# Почему чего-то нельзя: что мешает и что делать. $language — название языка, $time — время, уже написанное для читателя.

refusal-no-such-story = Материала «{ $story }» нет. Поищите его в списке материалов.
refusal-no-such-edition = У материала нет версии на этом языке: { $language }.
refusal-edition-there = У материала уже есть версия на этом языке: { $language }. Откройте её, а не начинайте новую.
refusal-own-source = Версия не может быть переводом самой себя ({ $language }). Выберите другой язык-источник.
refusal-not-a-translation = Эта версия — оригинал, а не перевод ({ $language }): сверять её не с чем.
refusal-no-such-revision = У этой версии нет редакции № { $number }.
refusal-no-such-unit = Абзаца «{ $unit }» в тексте больше нет. Откройте страницу заново, чтобы увидеть текст как он есть.
refusal-not-our-language = Редакция не публикует на этом языке: { $language }. Языки добавляют в настройках.
refusal-no-such-section = Рубрики «{ $section }» нет. Выберите рубрику из списка.
refusal-no-section = У материала «{ $story }» нет рубрики, а значит, и адреса для публикации. Сначала выберите рубрику.
refusal-copy-desk =
    { PLURAL($count) ->
        [one] В тексте { $count } ошибка, с которой публиковать нельзя ({ $rule }). Сначала исправьте её.
        [few] В тексте { $count } ошибки, с которыми публиковать нельзя (первая: { $rule }). Сначала исправьте их.
        [many] В тексте { $count } ошибок, с которыми публиковать нельзя (первая: { $rule }). Сначала исправьте их.
       *[other] В тексте { $count } ошибки, с которыми публиковать нельзя (первая: { $rule }). Сначала исправьте их.
    }
refusal-wrong-state =
    { $state ->
        [draft] Это черновик
        [in_review] Версия на проверке
        [ready] Версия готова
        [scheduled] Версия стоит в расписании
        [published] Версия опубликована
        [withdrawn] Версия отозвана
       *[other] Версия не опубликована
    }, поэтому { $verb ->
        [handed-over] сдать её на проверку
        [sent-back] вернуть её автору
        [approved] одобрить её
        [scheduled] поставить её в расписание
       *[other] сделать это
    } нельзя. Откройте страницу заново, чтобы увидеть, в каком она состоянии.
refusal-not-published =
    Эта версия не опубликована: { $verb ->
        [withdraw] отзывать
        [correct] исправлять для читателей
       *[other] менять
    } нечего.
refusal-withdrawn = Эта версия уже отозвана.
refusal-past = Это время уже прошло. Выберите более позднее или опубликуйте сейчас.
refusal-no-such-picture = Снимка «{ $picture }» нет. Выберите снимок из библиотеки.
refusal-picture-has-file = У снимка «{ $picture }» файл уже есть. Загрузите другой файл как новый снимок.
refusal-picture-changed = Данные снимка «{ $picture }» только что изменил коллега. Посмотрите, как есть, и внесите правку заново.
refusal-no-such-thing =
    { $kind ->
        [section] Рубрики
        [topic] Темы
        [person] Человека
        [organisation] Организации
        [place] Места
        [agency] Агентства
        [dossier] Досье
       *[other] Объекта
    } «{ $id }» нет. Выберите из списка.
refusal-embargo = На материале эмбарго до { $time }: раньше ничего из него публиковать нельзя.
refusal-already-out = Читатели уже видят эту версию ({ $language }): эмбарго опоздало. Её можно отозвать.
refusal-scheduled-before = Версия ({ $language }) запланирована на { $time } — раньше конца эмбарго. Сначала снимите её с расписания.
refusal-needs-section = У материала есть версия, которая опубликована, запланирована или отозвана ({ $language }): без рубрики ему нельзя. Выберите другую.
refusal-was-published = Читатели видели эту версию ({ $language }), удалить её нельзя. Её можно отозвать или стереть по законному требованию.
refusal-still-scheduled = Эта версия ждёт публикации ({ $language }). Сначала снимите её с расписания.
refusal-has-translation = С этой версии ({ $language }) сделан перевод ({ $by }). Сначала удалите перевод.
refusal-not-scheduled = Эта версия не стоит в расписании.
refusal-no-such-note = Этого замечания больше нет.
refusal-note-settled = Это замечание уже закрыто. Если есть что добавить, ответьте на него.
refusal-nobody-named = Имя «{ $name }» нигде не встречается. Напишите его точно так, как оно стоит в редакции.
refusal-still-here = «{ $name }» ещё входит в редакцию. Сначала закройте вход на странице сотрудников.

# Правила корректуры, как их называют в списках
rule-blank-paragraph = пустой абзац
rule-blocks-missing = непереведённые абзацы
rule-credit-missing = снимок без подписи об авторе
rule-date-differs = дата не та, что в оригинале
rule-date-without-year = дата без года
rule-digits-mixed = цифры двух систем
rule-double-space = двойной пробел
rule-headline-missing = версия без заголовка
rule-headline-too-long = слишком длинный заголовок
rule-house-spelling = написание не по правилам редакции
rule-latin-punctuation-in-arabic = латинская пунктуация в арабском тексте
rule-licence-expired = лицензия на снимок истекла
rule-licence-expires = лицензия на снимок скоро истечёт
rule-link-broken-inside = ссылка на несуществующий материал
rule-numbers-differ = числа не те, что в оригинале
rule-picture-missing = снимка нет
rule-quote-style = кавычки другого языка
rule-quote-unbalanced = незакрытая кавычка
rule-quotes-differ = цитаты не те, что в оригинале
rule-source-missing = материал без источника
rule-space-before-punctuation = пробел перед знаком препинания
rule-tatweel = татвиль внутри слова
rule-translation-blank = пустой перевод
rule-wrong-language = текст на другом языке

# Что корректор говорит об отдельном месте; $language — название языка.
finding-blank-paragraph = Здесь ничего не видно: уберите.
finding-blocks-missing =
    { $count ->
        [one] В переводе нет { $count } части источника ({ $language }): { $units }. Переведите её или свяжите с тем, что ей соответствует.
        [few] В переводе нет { $count } частей источника ({ $language }): { $units }. Переведите их или свяжите с тем, что им соответствует.
        [many] В переводе нет { $count } частей источника ({ $language }): { $units }. Переведите их или свяжите с тем, что им соответствует.
       *[other] В переводе нет { $count } части источника ({ $language }): { $units }. Переведите их или свяжите с тем, что им соответствует.
    }
finding-credit-missing = У изображения { $picture } нет подписи об авторе на этом языке ({ $language }): укажите, чьё оно.
finding-date-differs = В источнике ({ $language }) — { $there }, а здесь — { $here }: дата должна быть одна.
finding-date-without-year = У этой даты нет года, и по дате материала он неясен: добавьте год.
finding-digits-mixed = Числа здесь записаны цифрами двух систем: напишите { $number } как { $written }.
finding-double-space = Здесь достаточно одного пробела.
finding-headline-missing = Заголовка ещё нет: напишите его.
finding-headline-too-long =
    { $length ->
        [one] В заголовке { $length } знак, а списки обрезают его после { $limit }: сократите.
        [few] В заголовке { $length } знака, а списки обрезают его после { $limit }: сократите.
        [many] В заголовке { $length } знаков, а списки обрезают его после { $limit }: сократите.
       *[other] В заголовке { $length } знака, а списки обрезают его после { $limit }: сократите.
    }
finding-house-spelling = В редакции принято писать «{ $wanted }».
finding-latin-punctuation-in-arabic = { $latin } — латинский знак среди арабских слов: поставьте { $arabic }.
finding-licence-expired = Лицензия на изображение { $picture } истекла { $day }: продлите её или возьмите другое.
finding-licence-expires = Лицензия на изображение { $picture } истекает { $day }: после этого дня читатели не должны его получать.
finding-link-broken-inside = Это ссылка на материал { $story }, которого нет: дайте другую или уберите её.
finding-numbers-differ-left-out = В источнике ({ $language }) есть { $there }, а здесь нет: приведите к одному.
finding-numbers-differ-added = Здесь есть { $here }, а в источнике ({ $language }) нет: приведите к одному.
finding-numbers-differ-both = В источнике ({ $language }) — { $there }, а здесь — { $here }: приведите к одному.
finding-picture-missing = Файл изображения { $picture } ещё не пришёл: добавьте его или уберите изображение.
finding-quote-style = { $found } — не кавычки этого языка ({ $language }): поставьте { $wanted }.
finding-quote-unbalanced-opening = Цитата, которую открывает { $mark }, нигде не закрыта: поставьте закрывающую кавычку или уберите эту.
finding-quote-unbalanced-closing = { $mark } закрывает цитату, которая не была открыта: поставьте открывающую кавычку или уберите эту.
finding-quotes-differ-unpaired = У этой цитаты нет пары в источнике ({ $language }): свяжите её или убедитесь, что это было сказано.
finding-quotes-differ-left-out = В источнике ({ $language }) здесь цитата, а в переводе её нет (цитат там: { $there }, здесь: { $here }): процитируйте те же слова или дайте косвенную речь в обеих версиях.
finding-quotes-differ-added = Здесь цитата, которой нет в источнике ({ $language }) (цитат здесь: { $here }, там: { $there }): убедитесь, что это слова говорившего.
finding-source-missing = У материала не указан источник: добавьте агентство или организацию.
finding-space-before-punctuation-no-break = Пробел перед { $mark } не должен разрываться: сделайте его неразрывным.
finding-space-before-punctuation-none = Перед { $mark } пробела не бывает: уберите его.
finding-tatweel = Слово растянуто татвилем, и поиск его не найдёт: уберите татвиль.
finding-translation-blank = Это ещё не переведено: переведите или уберите.
finding-wrong-language-script =
    { $found ->
        [Arab] Это арабское письмо в версии на другом языке ({ $language }): переведите или отметьте, на каком это языке.
        [Cyrl] Это кириллица в версии на другом языке ({ $language }): переведите или отметьте, на каком это языке.
        [Latn] Это латиница в версии на другом языке ({ $language }): переведите или отметьте, на каком это языке.
       *[other] Это другое письмо в версии на другом языке ({ $language }): переведите или отметьте, на каком это языке.
    }
finding-wrong-language-language = Это другой язык ({ $found }), не тот, на котором версия ({ $language }): переведите или отметьте, на каком это языке.
refusal-picture-in-use = Снимок «{ $picture }» стоит в материале или в сохранённой редакции текста. Сначала уберите его оттуда.
