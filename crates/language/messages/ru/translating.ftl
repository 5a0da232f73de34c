# Охват, список материалов, очередь, задания, исправления в других версиях.
# $count выбирает форму числа; $time и $day уже написаны для читателя; $language — название языка.

translating-filters = Поиск материалов
translating-words = Слова из заголовка
translating-language = Язык
translating-any-language = Любой
translating-any = Не важно
translating-lack = Чего не хватает
translating-lack-stale = Отстаёт от исходного текста
translating-lack-missing = Переведено не до конца
translating-lack-absent = Версии нет
translating-state = Состояние
translating-state-draft = Черновик
translating-state-in-review = На вычитке
translating-state-ready = Готово
translating-state-none = Не опубликовано
translating-state-scheduled = Запланировано
translating-state-published = Опубликовано
translating-state-withdrawn = Снято с публикации
translating-state-revising = Опубликовано, правится
translating-section = Рубрика
translating-age = Возраст
translating-age-week = За 7 дней
translating-age-month = За 30 дней
translating-age-older-week = Старше недели
translating-age-older-month = Старше месяца
translating-age-older-year = Старше года
translating-mine = Поручено мне
translating-show = Показать
translating-show-all = Показать все
translating-pages = Страницы
translating-older = Более ранние
translating-looked-to = Поиск просмотрел материалы до { $day }. Чтобы искать дальше, перейдите к более ранним.

translating-numbers = Материалы по языкам
translating-count-published = Опубликовано: { $count }
translating-count-stale = Отстают: { $count }
translating-count-missing = Не закончены: { $count }
translating-count-absent = Без версии: { $count }
translating-count-in-review = На вычитке: { $count }
translating-count-drafts =
    { PLURAL($count) ->
        [one] { $count } черновик
        [few] { $count } черновика
        [many] { $count } черновиков
       *[other] { $count } черновика
    }
translating-story = Материал
translating-no-headline = Пока без заголовка
translating-begin = Начать
translating-open = Открыть
translating-absent = Версии нет
translating-stale-units =
    { PLURAL($count) ->
        [one] { $count } блок отстаёт
        [few] { $count } блока отстают
        [many] { $count } блоков отстают
       *[other] { $count } блока отстают
    }
translating-missing-units =
    { PLURAL($count) ->
        [one] { $count } блок не переведён
        [few] { $count } блока не переведены
        [many] { $count } блоков не переведены
       *[other] { $count } блока не переведены
    }
translating-orphan-units =
    { PLURAL($count) ->
        [one] { $count } блок без исходного
        [few] { $count } блока без исходных
        [many] { $count } блоков без исходных
       *[other] { $count } блока без исходных
    }
translating-open-tasks =
    { PLURAL($count) ->
        [one] { $count } исправление ждёт ответа
        [few] { $count } исправления ждут ответа
        [many] { $count } исправлений ждут ответа
       *[other] { $count } исправления ждут ответа
    }
translating-due = до { $time }
translating-overdue = Просрочено
translating-since = с { $day }
translating-new-story = Новый материал
translating-nothing-found = Ничего не нашлось
translating-nothing-found-text = Ни один материал не подходит под эти условия. Смягчите их или посмотрите все материалы.
translating-no-stories = Материалов пока нет
translating-no-stories-text = Напишите первый или перенесите то, что есть: `tarjuman import`.

translating-queue-text = Что ждёт вас: сначала то, у чего ближе срок, затем то, что ждёт дольше. Время указано по поясу { $zone }.
translating-queue-assigned = Поручено мне
translating-queue-corrections = Исправления из других версий
translating-queue-stale = Отстаёт от исходного текста
translating-queue-missing = Переведено не до конца
translating-queue-absent = Ещё не переведено
translating-queue-empty = Вас ничего не ждёт
translating-queue-empty-text = Все версии на ваших языках соответствуют исходным. Что перевести дальше, видно в разделе «Охват».
translating-queue-not-yours = Вам ничего не поручено. Вы не переводите ни на один язык; права выдаются на странице «Люди».
translating-all-of-these = Показать все

translating-assign-title = Кто над этим работает: { $language }
translating-assign = Поручить
translating-assign-change = Изменить
translating-assign-to = Кому поручить
translating-choose-person = Выберите сотрудника
translating-assign-due = Срок
translating-assign-zone = Время редакции: { $zone }. Поле можно оставить пустым.
translating-assign-note = Что нужно знать
translating-nobody = Пока никому не поручено.
translating-take = Взять себе
translating-unassign = Снять поручение

translating-tasks-title = Исправления в других версиях: { $language }
translating-tasks-none = Исправлений нет
translating-tasks-none-text = Когда исправят другую версию этого материала, здесь появится вопрос, касается ли это и этой версии.
translating-to-story = К материалу
translating-to-text = К тексту
translating-answer = Ответить
translating-task-title = Исправление из другой версии: { $language }
translating-corrected-in = Исправлено в другой версии ({ $language })
translating-corrected-block = Исправленный блок
translating-concerned-block = Тот же блок здесь
translating-no-counterpart = Соответствующий блок здесь неизвестен: в этом месте версии не связаны.
translating-print-title = Здесь та же ошибка
translating-print-text = Сначала исправьте текст, затем опубликуйте примечание. Читатели увидят его с сегодняшней датой ({ $language }).
translating-print-note = Примечание для читателей
translating-print = Опубликовать примечание
translating-mend-title = Текст уже верен
translating-mend-text = Читатели ещё не видели эту версию, примечание не нужно: исправьте текст и отметьте это.
translating-mend = Исправлено
translating-unconcerned-title = Этой версии не касается
translating-unconcerned-text = Для читателей ничего не меняется. Причина останется при материале.
translating-unconcerned-reason = Почему
translating-unconcerned = Нас не касается
translating-answer-printed = Примечание опубликовано
translating-answer-mended = Текст исправлен до публикации
translating-answer-unconcerned = Этой версии не касается

translating-day-empty = Вас ничего не ждёт
translating-day-empty-translator = Всё переведено и соответствует исходному. В разделе «Охват» видно, каких версий ещё нет.
translating-day-empty-writer = Начните новый материал или просмотрите готовые.
translating-day-empty-other = Просмотрите материалы или раздел «Охват»: там видно, как идут дела в редакции.
translating-day-review = Вычитать и утвердить
translating-day-drafts = Мои черновики
translating-day-scheduled = Скоро выйдет
translating-zone = Время указано по поясу { $zone }.

said-assigned = Поручено.
said-unassigned = Поручение снято.
said-correction-printed = Примечание опубликовано: читатели его уже видят.
said-task-closed = Ответ на исправление записан.

refusal-due-past = Этот срок уже прошёл. Выберите более поздний.
refusal-not-assigned = Эта версия никому не поручена ({ $language }), снимать нечего.
refusal-not-their-work = { $name } не может писать на этом языке. Дайте права на этот язык или выберите другого сотрудника.
refusal-no-such-task = У этой версии нет задачи { $number }.
refusal-task-closed = На задачу { $number } уже ответили. Откройте страницу заново, чтобы увидеть ответ.
refusal-readers-have-it = Эту версию уже читают: опубликуйте примечание или объясните, почему исправление её не касается.

translating-correct-travels = Каждую из остальных версий спросят, касается ли её исправление: укажите блок, и там покажут соответствующий. До ответа её читатели ничего не увидят.
translating-embargo = Эмбарго до { $time }
translating-day-newsroom = Как идут дела в редакции
