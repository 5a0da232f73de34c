# Снимки: фототека, один снимок и почему снимок не принят.

pictures-title = Фототека
pictures-one = Снимок { $id }
pictures-all = Все снимки
pictures-pages = Страницы фототеки
pictures-earlier = Новее
pictures-later = Старше

pictures-upload = Загрузить
pictures-upload-label = Файлы снимков
pictures-upload-hint = JPEG, PNG, WebP или GIF, до { $most } МБ. Автор и подпись читаются из файла; место съёмки читателям не передаётся.
pictures-upload-drop = Файлы можно перетащить на эту страницу, а снимок — вставить из буфера.
pictures-uploading = Загружается
pictures-uploaded = Загружен: открыть
pictures-there = Такой снимок уже есть: открыть
pictures-upload-failed = Отправить не удалось. Проверьте соединение и попробуйте ещё раз.
pictures-no-file = Файл не отправлен: сначала выберите снимок.
pictures-broken-off = Загрузка оборвалась. Ничего не сохранено: попробуйте ещё раз.
pictures-too-large = Файл больше { $most } МБ: сохраните снимок в меньшем размере и попробуйте ещё раз.
said-picture-uploaded = Снимок загружен. Укажите автора и опишите, что на нём.
said-picture-there = Такой снимок уже есть — вот он.
said-pictures-uploaded = Снимки загружены.
said-picture-described = Сохранено.
said-picture-renewed = Снимок готовится заново.

pictures-search = Слова в указании автора, описании или подписи
pictures-only = Какие
pictures-find = Найти
pictures-only-any = Все
pictures-only-used = Есть в материале
pictures-only-unused = Нигде не используются
pictures-only-expiring = Лицензия истекла или скоро истечёт
pictures-only-awaited = Файл ещё не прислан
pictures-only-failed = Не удалось подготовить
pictures-only-uncredited = Не указан автор: { $language }
pictures-only-without-alt = Нет описания: { $language }
pictures-count =
    { PLURAL($count) ->
        [one] { $count } снимок
        [few] { $count } снимка
        [many] { $count } снимков
       *[other] { $count } снимка
    }
pictures-none = Снимков пока нет
pictures-none-text = Загрузите первый или перенесите снимки вместе с материалами.
pictures-none-found = Ничего не найдено
pictures-none-found-text = Нет снимков с такими словами и с таким отбором. Попробуйте меньше слов.
pictures-waiting =
    { PLURAL($count) ->
        [one] { $count } снимок готовится для читателей. Пока они получают его как есть, без метаданных.
        [few] { $count } снимка готовятся для читателей. Пока они получают их как есть, без метаданных.
        [many] { $count } снимков готовятся для читателей. Пока они получают их как есть, без метаданных.
       *[other] { $count } снимка готовятся для читателей. Пока они получают их как есть, без метаданных.
    }
pictures-failed =
    { PLURAL($count) ->
        [one] { $count } снимок подготовить не удалось.
        [few] { $count } снимка подготовить не удалось.
        [many] { $count } снимков подготовить не удалось.
       *[other] { $count } снимка подготовить не удалось.
    }
pictures-failed-show = Показать
pictures-without-words = Снимок { $id }, пока без описания
pictures-awaited = Файл ещё не прислан
pictures-awaited-text = Снимок назван в материале, но файла ещё нет. Пока читатели видят только имя автора.
pictures-in-stories =
    { PLURAL($count) ->
        [one] в { $count } материале
        [few] в { $count } материалах
        [many] в { $count } материалах
       *[other] в { $count } материала
    }
pictures-unused = не используется
pictures-uncredited = нет автора: { $language }
pictures-being-made = готовится
pictures-licence-ended = лицензия истекла { $day }
pictures-licence-ends = лицензия до { $day }
pictures-licence-ended-text = Лицензия истекла { $day }. Материал с этим снимком опубликовать нельзя: продлите лицензию или возьмите другой снимок.
pictures-licence-ends-text = Лицензия действует до { $day } включительно. После этого показывать снимок читателям нельзя.

pictures-credit = Автор
pictures-credit-hint = Кого назвать — без слова «Фото». Без этого не опубликовать материал на этом языке.
pictures-alt = Описание для незрячих
pictures-alt-hint = Что видно на снимке — для тех, кто его не видит.
pictures-caption = Подпись
pictures-focal = Главное в кадре
pictures-focal-hint = Что остаётся видно, когда снимок кадрируется: в сотых долях от левого и верхнего края. Пустые поля — середина.
pictures-focal-click = Щёлкните по тому, что должно остаться в кадре.
pictures-focal-x = От левого края, 0–100
pictures-focal-y = От верхнего края, 0–100
pictures-focal-bad = Укажите два числа от 0 до 100 или оставьте оба поля пустыми.
pictures-licence = Лицензия
pictures-licence-name = Название или код SPDX
pictures-licence-url = Адрес текста
pictures-licence-url-bad = Адрес лицензии должен быть адресом в интернете: https://…
pictures-licence-expires = Последний день
pictures-licence-expires-hint = Оставьте пустым, если лицензия бессрочная.
pictures-licence-expires-bad = Последний день лицензии — это дата, например 2026-12-31.
pictures-licence-notice = Знак охраны авторского права
pictures-text-long = Текст длиннее 5000 знаков: сократите его.
pictures-save = Сохранить

pictures-uses = Где используется
pictures-uses-none = Ни в одном материале.
pictures-leads = над материалом
pictures-made = Что получают читатели
pictures-made-waiting = Снимок готовится. Пока читатели получают его как есть, без метаданных.
pictures-made-failed = Подготовить не удалось:
pictures-made-moving = Снимок движется, поэтому показывается как есть, без метаданных.
pictures-renew = Подготовить заново
pictures-dimensions = { $width } × { $height }
pictures-kilobytes = { $size } КБ
pictures-facts = Файл
pictures-id = Обозначение
pictures-size = Размер
pictures-created = Загружен
pictures-found = Что записано в файле
pictures-found-hint = Так записало агентство или камера. Это видит только редакция.
pictures-found-headline = Заголовок
pictures-found-caption = Подпись
pictures-found-credit = Автор
pictures-found-author = Фотограф
pictures-found-source = Источник
pictures-found-copyright = Права
pictures-found-taken = Дата съёмки

pictures-not-taken = Снимок не принят
pictures-bad-empty = Файл пуст. Выберите другой.
pictures-bad-large = В файле { $size } МБ, а предел — { $most } МБ. Сохраните снимок в меньшем размере.
pictures-bad-heic = Это снимок HEIC, так снимает iPhone; браузеры его не показывают. Сохраните его в JPEG: в «Фото» выберите «Файл» — «Экспортировать»; в iPhone — «Настройки», «Камера», «Форматы», «Наиболее совместимый».
pictures-bad-avif = Это снимок AVIF. Сохраните его в JPEG, PNG или WebP; AVIF из него будет сделан сам собой.
pictures-bad-tiff = Это снимок TIFF; браузеры его не показывают. Сохраните его в JPEG или PNG.
pictures-bad-svg = Это рисунок SVG; в нём может быть программа. Сохраните рисунок в PNG.
pictures-bad-pdf = Это документ PDF. Приложите его к материалу как документ или сохраните страницу в JPEG или PNG.
pictures-bad-bmp = Это снимок BMP. Сохраните его в JPEG или PNG.
pictures-bad-icon = Это значок. Сохраните его в PNG.
pictures-bad-psd = Это документ Photoshop. Экспортируйте его в JPEG или PNG.
pictures-bad-film = Это видео. Вставьте его в материал по адресу, а загрузите стоп-кадр.
pictures-bad-other = Это не снимок. Принимаются JPEG, PNG, WebP и GIF.
pictures-bad-dimensions = В снимке { $width } × { $height } точек — это слишком много. Сохраните его так, чтобы было не больше 80 миллионов точек и 16 384 по стороне.
pictures-bad-broken = Файл испорчен: его не удаётся открыть до конца. Экспортируйте его заново или запросите ещё раз.
pictures-bad-folder = Папка со снимками не отвечает. Ничего не сохранено: попробуйте ещё раз, а если не поможет — сообщите тому, кто обслуживает сайт.

pictures-found-alt = Описание для незрячих
pictures-delete = Удаление снимка
pictures-delete-used = Снимок стоит в материале или в сохранённой редакции текста, поэтому его не удалить. Сначала уберите его из текстов.
pictures-delete-hint = Ни один материал его не использует. Файл и всё, что из него сделано, исчезнет навсегда.
pictures-delete-open = Удалить…
pictures-delete-do = Удалить навсегда
said-picture-deleted = Снимок удалён.
