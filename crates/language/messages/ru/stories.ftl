# Материалы: сведения, версии и что с ними делают. $language — название языка, $time — время для читателя, $zone — часовой пояс.

## Страница материала
stories-editions = Версии
stories-not-yet = Языки, на которых материала ещё нет
stories-nobody-yet = На этом языке версии ещё нет.
stories-translate-from = Перевести с языка: { $language }
stories-write-original = Написать оригинал
stories-headline = Заголовок
stories-begin = Начать
stories-delete-story = Удалить материал
stories-erase = Стереть по закону
stories-zone = Часовой пояс: { $zone }
stories-working =
    { $state ->
        [draft] черновик
        [in_review] на проверке
       *[ready] готова
    }
stories-public =
    { $state ->
        [scheduled] в расписании
        [published] опубликована
        [withdrawn] отозвана
       *[none] не опубликована
    }
stories-stale =
    { PLURAL($count) ->
        [one] { $count } абзац устарел
        [few] { $count } абзаца устарели
        [many] { $count } абзацев устарели
       *[other] { $count } абзаца устарели
    }
stories-missing =
    { PLURAL($count) ->
        [one] { $count } абзац не переведён
        [few] { $count } абзаца не переведены
        [many] { $count } абзацев не переведены
       *[other] { $count } абзаца не переведены
    }
stories-orphan =
    { PLURAL($count) ->
        [one] { $count } абзац без источника
        [few] { $count } абзаца без источника
        [many] { $count } абзацев без источника
       *[other] { $count } абзаца без источника
    }
stories-errors =
    { PLURAL($count) ->
        [one] { $count } ошибка
        [few] { $count } ошибки
        [many] { $count } ошибок
       *[other] { $count } ошибки
    }
stories-warnings =
    { PLURAL($count) ->
        [one] { $count } замечание
        [few] { $count } замечания
        [many] { $count } замечаний
       *[other] { $count } замечания
    }
stories-corrections =
    { PLURAL($count) ->
        [one] { $count } исправление
        [few] { $count } исправления
        [many] { $count } исправлений
       *[other] { $count } исправления
    }
stories-notes =
    { PLURAL($count) ->
        [one] { $count } открытое замечание
        [few] { $count } открытых замечания
        [many] { $count } открытых замечаний
       *[other] { $count } открытого замечания
    }
stories-translated-from = Перевод с языка: { $language }
stories-original = Оригинал
stories-set-by = { $by }, { $time }
stories-imported = Импортирована
stories-sent-back-with = Возвращена с замечанием:
stories-readers-have-it = Читатели видят её здесь:
stories-ahead = В редакции текст новее, чем у читателей
stories-scheduled-for = Выйдет { $time } ({ $zone })
stories-withdrawn-since = Отозвана { $time }.
stories-open-text = Открыть текст

## Что делают с версией
stories-act-hand-over = Сдать на проверку
stories-act-approve = Одобрить
stories-act-send-back = Вернуть с замечанием
stories-act-publish = Опубликовать…
stories-act-update = Обновить…
stories-act-schedule = Запланировать…
stories-act-unschedule = Снять с расписания
stories-act-correct = Исправление…
stories-act-withdraw = Отозвать…
stories-act-delete = Удалить черновик…

## Замечания при проверке
stories-note-unit-gone = К абзацу, которого в тексте больше нет
stories-note-whole = Ко всему тексту
stories-note-at = К какому месту
stories-note = Замечание
stories-note-hint = Его видят все, кто работает с версией; читатели — нет.
stories-note-new = Новое замечание ко всему тексту
stories-note-do = Добавить
stories-answer = Ответ
stories-answer-do = Ответить
stories-settle = Закрыть замечание
stories-say-note = Напишите замечание.
stories-say-why = Напишите, что нужно поправить.

## Сведения о материале
stories-facts = Сведения
stories-facts-shared = Общие для всех версий.
stories-facts-overtaken = Пока страница была открыта, сведения изменил кто-то другой. Вот что в них теперь; написанное вами осталось в полях — проверьте и сохраните.
stories-facts-not-yours = Сведения меняют корреспонденты, корректоры и редакторы.
stories-date = Дата события
stories-section = Рубрика
stories-no-section = Без рубрики
stories-section-hint = Адреса версий следуют за рубрикой; старые всегда ведут на новые.
stories-place = Место
stories-topics = Темы
stories-sources = Источники
stories-sources-hint = Чтобы убрать источник, очистите его поля. Новое название станет новым агентством.
stories-agency = Агентство
stories-source-url = Адрес у источника
stories-source-terms = Условия использования
stories-dossier = Досье
stories-lead-picture = Главный снимок
stories-no-picture = Без снимка
stories-picture-awaited = снимок ожидается
stories-save-facts = Сохранить сведения
stories-bad-date = Дата непонятна: нужны день, месяц и год.
stories-bad-source = Назовите агентство у каждого источника.
stories-bad-address = Адрес источника — не веб-адрес.
stories-bad-time = Время непонятно: выберите день и час.

## Эмбарго
stories-embargo = Эмбарго
stories-embargo-until = Материал под эмбарго до { $time }.
stories-embargo-over = Эмбарго закончилось { $time }.
stories-embargo-none = Эмбарго нет: публиковать можно в любой момент.
stories-embargo-field = Не публиковать раньше
stories-embargo-set = Установить
stories-embargo-lift = Снять эмбарго

## Новый материал
stories-new = Новый материал
stories-new-none = Вы не начинаете материалов
stories-new-none-text = Материалы начинают корреспонденты, редакторы и главный редактор — каждый на своих языках.
stories-new-write = Написать самому
stories-new-paste = Из готового текста
stories-new-paste-text = Вставьте страницу целиком, как она скопирована у агентства или с сайта: заголовок, дата, абзацы и источник найдутся сами, и вы увидите их до того, как материал будет заведён.
stories-new-later = Остальные сведения — на странице материала.
stories-language = Язык
stories-language-found = Определить по тексту
stories-page-of-text = Текст страницы
stories-recognise = Показать, что распознано
stories-recognised = Вот что распознано
stories-take = Завести материал
stories-text-language = Язык: { $text }
stories-text-headline = Заголовок: { $text }
stories-text-blocks =
    { PLURAL($count) ->
        [one] { $count } абзац
        [few] { $count } абзаца
        [many] { $count } абзацев
       *[other] { $count } абзаца
    }
stories-text-crossheads =
    { PLURAL($count) ->
        [one] { $count } подзаголовок
        [few] { $count } подзаголовка
        [many] { $count } подзаголовков
       *[other] { $count } подзаголовка
    }
stories-text-date = Дата события: { $text }
stories-text-byline = Подпись: { $text }
stories-text-source = Источник: { $text }
stories-text-photo = Снимок: { $text }
stories-text-dropped =
    { PLURAL($count) ->
        [one] Отброшена { $count } строка, не относящаяся к тексту
        [few] Отброшены { $count } строки, не относящиеся к тексту
        [many] Отброшено { $count } строк, не относящихся к тексту
       *[other] Отброшено { $count } строки, не относящейся к тексту
    }
stories-text-already = Такой материал уже есть: тот же заголовок и та же дата.
stories-need-language = Выберите язык.
stories-need-headline = Напишите заголовок.

## Перед тем, как что-то произойдёт
stories-address = Адрес для читателей:
stories-copy-desk = Что говорит корректура
stories-no-findings = Корректуре сказать нечего.
stories-bars =
    { PLURAL($count) ->
        [one] { $count } ошибка не даёт опубликовать: сначала исправьте её в тексте.
        [few] { $count } ошибки не дают опубликовать: сначала исправьте их в тексте.
        [many] { $count } ошибок не дают опубликовать: сначала исправьте их в тексте.
       *[other] { $count } ошибки не дают опубликовать: сначала исправьте их в тексте.
    }
stories-severity =
    { $severity ->
        [error] ошибка
        [warning] замечание
       *[hint] подсказка
    }
stories-seen = Замечания видел, продолжаю
stories-newer-text = Пока страница была открыта, сохранили более новый текст: посмотрите, что выйдет теперь, и подтвердите.
stories-see-warnings = В тексте есть замечания: посмотрите их и подтвердите это, прежде чем продолжить.
stories-together = Вместе с другими версиями, в один момент
stories-together-hint = Читатели получат все сразу; если одну нельзя, не выйдет ни одна.
stories-when = Когда опубликовать
stories-back = Назад
stories-publish-title = Опубликовать версию: { $language }
stories-publish-do = Опубликовать сейчас
stories-update-title = Обновить версию: { $language }
stories-update-do = Обновить
stories-publish-newest = Выйдет новейший текст: редакция № { $number }, сохранена: { $by }, { $time }.
stories-publish-first = Читатели получат его сразу: на главной, в рубрике и в лентах.
stories-publish-update = Он заменит то, что читатели видят сейчас; адрес и время публикации останутся.
stories-publish-instead = Было в расписании на { $time }: выйдет сейчас, расписание отменится.
stories-publish-back = Версия отозвана: она вернётся к читателям, уведомление исчезнет.
stories-schedule-title = Запланировать версию: { $language }
stories-schedule-do = Запланировать
stories-schedule-newest = В назначенное время выйдет текст в том виде, в каком он сейчас. То, что сохранят позже, само не выйдет.
stories-send-back-title = Вернуть версию: { $language }
stories-send-back-do = Вернуть
stories-correct-title = Исправление для читателей: { $language }
stories-correct-do = Опубликовать исправление
stories-correct-happens = Читатели сразу увидят исправление с датой под материалом, и оно останется.
stories-correct-text-first = Исправление не меняет текст: поправьте текст и обновите его отдельно.
stories-correction = Что исправлено
stories-correction-hint = Например: в прежней версии говорилось о двух месяцах; правильно — о трёх.
stories-say-what-was-wrong = Напишите, что исправлено.
stories-withdraw-title = Отозвать версию: { $language }
stories-withdraw-do = Отозвать
stories-withdraw-happens = Текст сразу исчезнет с сайта и из лент; по его адресу будет только уведомление.
stories-notice = Уведомление для читателей
stories-notice-hint = На языке версии: почему материал отозван.
stories-say-notice = Напишите уведомление для читателей.
stories-delete-title = Удалить черновик: { $language }
stories-delete-story-title = Удалить материал
stories-delete-do = Удалить
stories-delete-happens = Версия исчезнет со всеми редакциями и замечаниями, вернуть её нельзя.
stories-delete-last = Это последняя версия: исчезнет весь материал с редакциями и замечаниями, вернуть его нельзя.
stories-delete-story-happens =
    { PLURAL($count) ->
        [one] Исчезнет материал и { $count } его версия; вернуть нельзя.
        [few] Исчезнет материал и { $count } его версии; вернуть нельзя.
        [many] Исчезнет материал и { $count } его версий; вернуть нельзя.
       *[other] Исчезнет материал и { $count } его версии; вернуть нельзя.
    }

## Стирание по законному требованию
stories-erase-title = Стереть по законному требованию
stories-erase-name-title = Стереть имя человека
stories-erase-do = Стереть навсегда
stories-erase-happens = Текст исчезнет навсегда: все редакции, конфликты и замечания. Вернуть его нельзя.
stories-erase-readers = По его адресу читателям ответят, что страница удалена, с уведомлением или без. В журнале останется, что стёрто и по какому требованию, но не сам текст.
stories-erase-backups = В прежних резервных копиях он остался: удалите их и сделайте новую, как сказано в руководстве.
stories-erase-name-happens = Имя исчезнет из редакций, замечаний, состояний и учётной записи; вместо него будет прочерк. В текстах материалов его правят в самих текстах.
stories-erase-what = Что стереть
stories-erase-past = Прежние редакции версии: { $language }
stories-erase-edition = Вся версия: { $language }
stories-erase-story = Весь материал на всех языках
stories-erase-choose = Выберите, что стереть.
stories-erase-notice = Уведомление для читателей (не обязательно)
stories-erase-notice-hint = Если оставить пустым, читателям скажут лишь, что страница удалена.
stories-erase-name = Имя, как оно стоит в редакции
stories-erase-name-hint = Буква в букву. Вход этому человеку сначала нужно закрыть.
stories-erase-whom = Напишите имя.
stories-erase-reference = Чьё требование и его номер
stories-erase-reference-hint = Останется в журнале. Не пишите здесь ничего из того, что стирается.
stories-erase-whose = Напишите, чьё это требование и его номер.
stories-erase-word = стереть
stories-erase-type-label = Для подтверждения напишите слово «{ $word }»
stories-erase-type = Напишите слово для подтверждения точно.

## Что только что сделано
said-facts = Сведения сохранены.
said-published = Опубликовано: читатели уже видят её по указанному адресу.
said-scheduled = Время публикации назначено.
said-unscheduled = Снято с расписания; версия готова.
said-handed-over = Сдано на проверку.
said-approved = Одобрено: можно публиковать.
said-sent-back = Возвращено с вашим замечанием.
said-corrected = Исправление опубликовано вместе с материалом.
said-withdrawn = Отозвано: читатели видят уведомление.
said-embargo = Эмбарго установлено.
said-embargo-lifted = Эмбарго снято.
said-deleted = Удалено.
said-erased = Стёрто навсегда.
said-begun = Начато: пишите текст.
said-noted = Замечание сохранено.
stories-usual-terms = Обычные условия агентства: { $terms }
stories-find-picture = Слова из описания или подписи
stories-find = Найти
stories-no-such-picture = Фотографии с такими словами нет.
