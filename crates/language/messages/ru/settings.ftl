# Настройки редакции и имена, которые называют публикации.

settings-title = Настройки
settings-lead = Что задано здесь, действует сразу и важнее файла newsroom.toml.
settings-house = Редакция
settings-newsroom = Название и описание
settings-site = Сайт для читателей
settings-rules = Правила вычитки
settings-rules-lead = «Ошибка» не даёт опубликовать, «предупреждение» спрашивает, «подсказка» сообщает.
settings-terms = Условия агентств
settings-terms-lead = Действуют, если у источника не указано другое.
settings-languages = Языки
settings-language = Язык: { $name }
settings-spelling = Написания редакции
settings-spelling-of = Написания редакции: { $name }
settings-spelling-lead = У слова одно написание: вычитка находит остальные и предлагает нужное.
settings-spelling-list = Список
settings-spelling-hint = Одно слово в строке: нежелательное = нужное
settings-from-file = Из файла newsroom.toml
settings-things = Рубрики и имена
settings-kind-section = Рубрики
settings-kind-topic = Темы
settings-kind-person = Люди
settings-kind-organisation = Организации
settings-kind-place = Места
settings-kind-agency = Агентства
settings-kind-dossier = Досье
settings-name = Название
settings-names = Названия
settings-about = Описание в одной фразе
settings-unset-hint = Пустое берётся из файла newsroom.toml.
settings-save = Сохранить
settings-unset = Как в файле
settings-in-force = Сейчас действует:
settings-day-now = Так читатели видят сегодняшнюю дату:
settings-way-digits = Цифры
settings-digits-latn = 0123456789
settings-digits-arab = ٠١٢٣٤٥٦٧٨٩
settings-digits-arabext = ۰۱۲۳۴۵۶۷۸۹
settings-digits-deva = ०१२३४५६७८९
settings-way-day = День в дате
settings-day-plain = без нуля
settings-day-padded = с нулём впереди
settings-way-months = Названия месяцев
settings-months-single = одно название
settings-months-double = оба названия: سبتمبر/أيلول
settings-way-hijri = Дата хиджры
settings-hijri-off = не показывать
settings-hijri-beside = рядом с григорианской
settings-way-slug = Буквы адресов
settings-slug-native = буквы самого языка
settings-slug-ascii = латинские буквы
settings-rule = Правило
settings-weight = Строгость
settings-weight-off = выключено
settings-weight-hint = подсказка
settings-weight-warning = предупреждение
settings-weight-error = ошибка
settings-stale-note = Сообщать ли читателям перевода, что оригинал изменился?
settings-yes = да
settings-no = нет
settings-page-size = Публикаций на странице списка
settings-search = В названиях
settings-nameless = Без названия на языке
settings-any = все
settings-id = Идентификатор
settings-id-hint = Если оставить пустым, получится из названия; потом не меняется.
settings-no-name = нет названия
settings-none = Пока ничего.
settings-new = Добавить
settings-make = Добавить
settings-pages = Страницы
settings-back = Назад
settings-on = Дальше
settings-merge = Объединить с другим
settings-merge-hint = Все публикации перейдут к другому, адрес темы поведёт туда же. Отменить нельзя.
settings-merge-into = Название или идентификатор другого
settings-merge-do = Объединить
settings-delete = Удаление
settings-delete-do = Удалить
settings-count =
    { PLURAL($count) ->
        [one] { $count } запись
        [few] { $count } записи
        [many] { $count } записей
       *[other] { $count } записи
    }
settings-nameless-count =
    { PLURAL($count) ->
        [one] { $count } без названия
        [few] { $count } без названия
        [many] { $count } без названия
       *[other] { $count } без названия
    }
settings-uses =
    { PLURAL($count) ->
        [one] в { $count } публикации
        [few] в { $count } публикациях
        [many] в { $count } публикациях
       *[other] в { $count } публикации
    }
settings-used =
    { PLURAL($count) ->
        [one] Упомянуто в { $count } публикации, поэтому удалить нельзя.
        [few] Упомянуто в { $count } публикациях, поэтому удалить нельзя.
        [many] Упомянуто в { $count } публикациях, поэтому удалить нельзя.
       *[other] Упомянуто в { $count } публикации, поэтому удалить нельзя.
    }
settings-programs = Программы и журнал
