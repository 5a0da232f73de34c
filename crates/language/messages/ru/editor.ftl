# Редактор: текст, корректура, перевод бок о бок. То, что в скобках, подставляет страница во время работы.

## Страница
editor-opening = Текст открывается…
editor-text = Текст материала
editor-toolbar = Инструменты
editor-side = Корректура и перевод
editor-close = Закрыть
editor-not-reachable = Сервер недоступен. Пробуем ещё раз…
editor-no-editor = Редактор не собран
editor-no-editor-text = Программа собрана без редактора. Соберите его командами «npm ci» и «npm run build» в папке «web» (нужен Node 20 или новее), затем соберите программу заново; «cargo xtask demo» делает всё сразу.
editor-no-script = Редактору нужен JavaScript. Включите его для этого сайта и загрузите страницу снова.

## Что с сохранением
editor-state-saved = Сохранено
editor-state-unsaved = Ещё не сохранено
editor-state-saving = Сохраняется…
editor-state-unreachable = Нет связи. Текст хранится в этом браузере и сохранится, когда связь вернётся.
editor-state-signed-out = Вы вышли из системы. Текст хранится в этом браузере: войдите, и он сохранится.
editor-state-refused = Не сохранено: { $detail }
editor-state-forbidden = Вам нельзя сохранять этот текст: { $detail }
editor-not-kept = Браузер не смог сохранить копию: не закрывайте страницу.
editor-retry = Повторить
editor-sign-in = Войти

## Поля
editor-field-kicker = Надзаголовок
editor-field-headline = Заголовок
editor-field-short-headline = Короткий заголовок
editor-field-standfirst = Лид
editor-field-byline = Подпись
editor-field-dateline = Место выпуска
editor-field-slug = Адрес страницы
editor-write-here = Пишите здесь или нажмите / для вставки блока

## Блоки
editor-block-kind = Вид блока
editor-insert = Вставить
editor-quote-speaker = Кто сказал
editor-quote-channel = Через кого
editor-picture = Иллюстрация
editor-picture-caption = Подпись под снимком
editor-picture-caption-here = Подпись здесь; без неё останется собственная
editor-picture-credit = Автор
editor-picture-alt = Описание
editor-picture-no-credit = Автор не указан: публиковать нельзя
editor-picture-no-alt = Описания ещё нет
editor-picture-awaited = Снимок ещё не получен
editor-picture-edit = Изменить автора и описание
editor-picture-file = С этого компьютера
editor-picture-search = Поиск в фототеке
editor-picture-found = Найденные снимки
editor-picture-none = Ничего не найдено
editor-picture-uploading = Загружается { $name }
editor-picture-failed = Загрузить не удалось.
editor-picture-again = Загрузить снова
editor-table = Таблица
editor-table-add-row = Добавить строку
editor-table-add-column = Добавить столбец
editor-table-remove-row = Удалить строку
editor-table-remove-column = Удалить столбец
editor-table-header = Первая строка — названия столбцов
editor-embed = Карточка со ссылкой
editor-embed-address = Адрес
editor-embed-title = Текст карточки
editor-embed-title-here = Текст карточки
editor-embed-hint = Читатель увидит карточку со ссылкой; с чужого сайта ничего не загружается.
editor-embed-bad = Это не веб-адрес: он начинается с https:// или http://.

## Ссылки и языки
editor-link = Ссылка
editor-link-address = Адрес
editor-link-bad = Это не адрес: ссылка начинается с https://, http://, mailto: или tel:.
editor-link-put = Поставить ссылку
editor-link-remove = Убрать ссылку
editor-link-story = Или найдите наш материал
editor-link-found = Найденные материалы
editor-link-none = Ничего не найдено
editor-language = Другой язык
editor-language-which = Эти слова написаны на языке:
editor-language-hint = Программы чтения с экрана и поиск прочтут их на этом языке и в его направлении.
editor-language-put = Отметить
editor-language-remove = Снять отметку

## Клавиши
editor-help = Клавиши
editor-help-text = Текст
editor-help-blocks = Блоки
editor-help-translate = Перевод
editor-help-desk = Корректура
editor-help-slash = Косая черта в начале пустого абзаца открывает список блоков.
editor-face-strong = Ж
editor-face-emphasis = К
editor-key-strong = Полужирный
editor-key-emphasis = Выделение курсивом
editor-key-link = Ссылка
editor-key-language = Другой язык
editor-key-undo = Отменить
editor-key-redo = Вернуть
editor-key-save = Сохранить сейчас
editor-key-paragraph = Абзац
editor-key-crosshead = Подзаголовок
editor-key-quote = Цитата
editor-key-bulleted = Список
editor-key-numbered = Нумерованный список
editor-key-picture = Иллюстрация
editor-key-table = Таблица
editor-key-embed = Карточка со ссылкой
editor-key-divider = Разделитель
editor-key-move-up = Поднять блок
editor-key-move-down = Опустить блок
editor-key-remove-block = Удалить блок
editor-key-block-menu = Меню блока
editor-key-mend = Исправить замечание у курсора
editor-key-next-finding = Следующее замечание
editor-key-previous-finding = Предыдущее замечание
editor-key-help = Этот список
editor-key-next-unit = Следующий блок
editor-key-previous-unit = Предыдущий блок
editor-key-next-to-do = К следующему блоку, который ждёт перевода или проверки
editor-key-copy-source = Скопировать оригинал в пустой блок
editor-key-confirm = Подтвердить блок
editor-key-settle = Изменение нас не касается

## Корректура
editor-desk = Корректура
editor-desk-clear = Замечаний нет
editor-errors =
    { PLURAL($count) ->
        [one] { $count } ошибка
        [few] { $count } ошибки
        [many] { $count } ошибок
       *[other] { $count } ошибки
    }
editor-warnings =
    { PLURAL($count) ->
        [one] { $count } замечание
        [few] { $count } замечания
        [many] { $count } замечаний
       *[other] { $count } замечания
    }
editor-hints =
    { PLURAL($count) ->
        [one] { $count } подсказка
        [few] { $count } подсказки
        [many] { $count } подсказок
       *[other] { $count } подсказки
    }
editor-severity-error = Ошибка
editor-severity-warning = Замечание
editor-severity-hint = Подсказка
editor-mend = Исправить
editor-mend-to = Исправить: { $part }

## Двое над одним текстом
editor-conflict = Этот блок изменил и другой человек. Выберите:
editor-conflict-removed = Другой человек удалил то, что вы изменили. Выберите:
editor-conflict-was-removed = Вы это удалили, а другой человек изменил. Выберите:
editor-conflict-mine = Оставить моё
editor-conflict-theirs = Взять другой вариант
editor-conflict-both = Оставить оба
editor-conflict-remove = Удалить
editor-conflict-leave-out = Не возвращать

## Перевод
editor-translation = Перевод
editor-translation-current = Перевод соответствует оригиналу
editor-next-to-do = К следующему
editor-stale =
    { PLURAL($count) ->
        [one] { $count } блок устарел
        [few] { $count } блока устарели
        [many] { $count } блоков устарели
       *[other] { $count } блока устарели
    }
editor-empty-units =
    { PLURAL($count) ->
        [one] { $count } блок ждёт перевода
        [few] { $count } блока ждут перевода
        [many] { $count } блоков ждут перевода
       *[other] { $count } блока ждут перевода
    }
editor-offers =
    { PLURAL($count) ->
        [one] { $count } предложение из оригинала
        [few] { $count } предложения из оригинала
        [many] { $count } предложений из оригинала
       *[other] { $count } предложения из оригинала
    }
editor-stand-stale = Оригинал изменился
editor-stand-orphan = Удалено в оригинале
editor-stand-blank = Ждёт перевода
editor-stand-missing = Новое в оригинале
editor-confirm = Подтвердить
editor-settle = Нас не касается
editor-copy-source = Скопировать оригинал
editor-offer-take = Перевести
editor-offer-decline = Оставить как есть
editor-offer-moved = В оригинале переставлено:
editor-offer-move = Переставить и здесь
editor-orphan-remove = Удалить и здесь
editor-orphan-keep = Оставить как своё

## Страница версии
edition-no-headline = Пока без заголовка
edition-ways = Эта версия
edition-story = Материал
edition-revisions = Правки
edition-preview = Предпросмотр
edition-sent-back = Возвращено:
edition-working-draft = Черновик
edition-working-in_review = На вычитке
edition-working-ready = Готово к публикации
edition-public-none = Не опубликовано
edition-public-scheduled = Запланировано
edition-public-published = Опубликовано
edition-public-withdrawn = Снято
edition-hand-over = Сдать на вычитку
edition-approve = Подписать
edition-send-back = Вернуть
edition-publish = Опубликовать
edition-schedule = Запланировать
edition-correct = Внести поправку
edition-withdraw = Снять с публикации

## Правки и чем они отличаются
edition-revisions-text = Каждое сохранение — отдельная правка, и ни одна не меняется задним числом. Сохранения одного человека за четверть часа показаны одной строкой.
edition-revision = Правка { $number }
edition-by-nobody = При импорте
edition-saves = { $count ->
    [one] { $count } сохранение
    [few] { $count } сохранения
    [many] { $count } сохранений
   *[other] { $count } сохранения
}
edition-newest = Последняя
edition-conflict = Отложено: столкнулось с чужим сохранением
edition-restore = Восстановить
edition-compare = Сравнить
edition-compared = Что изменилось
edition-compare-from = Более ранняя правка
edition-compare-to = Более поздняя правка
edition-same = Тексты совпадают.
edition-fate-changed = изменено
edition-fate-added = добавлено
edition-fate-removed = удалено
edition-kind-paragraph = Абзац
edition-kind-crosshead = Подзаголовок
edition-kind-quote = Цитата
edition-kind-list = Список
edition-kind-picture = Фотография
edition-kind-embed = Вставка
edition-kind-table = Таблица
edition-kind-divider = Разделитель

## Предпросмотр
edition-make-link = Создать ссылку
edition-make-link-text = По ссылке эту правку неделю видно без входа в систему.
edition-link-made = Вот ссылка. Больше она не появится.
edition-link-until = Действует до
edition-phone = Телефон
edition-desktop = Компьютер

said-restored = Восстановлено новой правкой.
said-translation-begun = Перевод начат: абзацы ждут ваших слов.
