# Программы: токены, вебхуки, справочник API.

refusal-no-such-token = Такого токена нет.
refusal-no-such-webhook = Такого вебхука нет.
refusal-no-such-delivery = Такой доставки у этого вебхука нет.

api-acts = Действия
api-tokens = Токены API
api-tokens-about = С токеном программа действует от вашего имени: только в пределах выданных ей прав и никогда не шире ваших собственных.
api-tokens-none = У вас нет токенов
api-tokens-none-text = Заведите по одному на каждую программу, чтобы отозвать любой, не трогая остальные.
api-tokens-others = Токены коллег
api-tokens-others-none = Больше ни у кого токенов нет.
api-token-name = Название
api-token-name-hint = Программа, которой он достанется, например «Утренняя рассылка».
api-token-owner = От чьего имени
api-token-prefix = Начало
api-token-scopes = Права
api-token-made = Создан
api-token-expires = Истекает
api-token-used = Использован
api-token-never = Бессрочно
api-token-unused = Ещё нет
api-token-expired = Истёк
api-token-revoked = Отозван
api-token-make = Создать токен
api-token-term = Срок действия
api-token-days = { $days ->
    [one] { $days } день
    [few] { $days } дня
    [many] { $days } дней
   *[other] { $days } дня
}
api-token-revoke = Отозвать
api-token-revoke-this = Отозвать токен { $name }
api-token-is-made = Токен создан
api-token-shown-once = Скопируйте его сейчас: больше он показан не будет.
api-token-secret = Токен
api-token-bad-name = Дайте название не длиннее 100 знаков.
api-token-bad-scopes = Отметьте хотя бы одно право.
api-token-bad-term = Выберите срок из списка.

api-scope-read = Чтение
api-scope-write = Правка
api-scope-publish = Публикация
api-scope-pictures = Фото
api-scope-people = Сотрудники
api-scope-settings = Настройки
api-scope-audit = Журнал действий
api-scope-webhooks = Вебхуки
api-scope-syndication = Материалы для партнёров

api-webhooks = Вебхуки
api-webhooks-about = Редакция сообщает другим программам, что изменилось: с подписью, по порядку и повторно, пока не дойдёт.
api-webhooks-none = Вебхуков нет
api-webhooks-none-text = Вебхук даст знать сайту, рассылке или архиву, что материал вышел, исправлен или снят.
api-webhook-make = Добавить вебхук
api-webhook-name = Название
api-webhook-target = Адрес
api-webhook-events = События
api-webhook-events-hint = Через пробел: edition.published, edition.*, story.saved или * — все.
api-webhook-secret = Ключ подписи
api-webhook-secret-hint = По нему программа убеждается, что сообщение пришло от вас. Храните его там же, где пароли.
api-webhook-bad-target = На адрес «{ $what }» доставить нельзя: нужен адрес https:// в открытом интернете.
api-webhook-bad-events = События «{ $what }» нет.
api-webhook-no-events = Укажите хотя бы одно событие.
api-webhook-state-active = Работает
api-webhook-state-paused = На паузе
api-webhook-state-stopped = Остановлен
api-webhook-stopped-text = Получатель перестал принимать сообщения, и вебхук остановлен. Всё, что меняется, ждёт своей очереди. Проверьте адрес и запустите вебхук снова.
api-webhook-waiting = { $count ->
    [one] { $count } сообщение в очереди
    [few] { $count } сообщения в очереди
    [many] { $count } сообщений в очереди
   *[other] { $count } сообщения в очереди
}
api-webhook-ping = Отправить пробное
api-webhook-pause = Приостановить
api-webhook-resume = Запустить
api-webhook-settings = Настройки
api-webhook-save = Сохранить
api-webhook-delete = Удалить вебхук
api-webhook-delete-text = Очередь доставлена не будет, история доставок пропадёт вместе с вебхуком.
api-webhook-delete-now = Удалить навсегда

api-deliveries = Доставки
api-deliveries-none = Пока ничего не доставлялось.
api-deliveries-older = Раньше
api-delivery-waiting = В очереди
api-delivery-taken = Доставлено
api-delivery-dead = Не доставлено
api-delivery-due = следующая попытка: { $at }
api-delivery-body = Что было отправлено
api-delivery-resend = Отправить снова
api-attempt-open = идёт или прервана
api-attempt-none = нет ответа
api-attempt-status = ответ { $status }
api-attempt-millis = { $count } мс

api-reference = Справочник API
api-reference-about = Что и как могут запрашивать программы; машиночитаемое описание составлено из того же источника.

said-token-revoked = Токен отозван и больше ничего не открывает.
said-webhook-made = Вебхук создан. Отправьте пробное сообщение и посмотрите, ответит ли получатель.
said-webhook-changed = Вебхук сохранён.
said-webhook-pinged = Пробное сообщение отправляется: обновите страницу, чтобы увидеть итог.
said-webhook-active = Вебхук снова работает и продолжит с того же места.
said-webhook-paused = Вебхук на паузе: всё, что меняется, ждёт своей очереди.
said-webhook-deleted = Вебхук удалён.
said-webhook-resent = Сообщение будет отправлено снова.
