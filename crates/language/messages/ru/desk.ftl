# Рама редакции: куда можно перейти и что не вышло.

desk-skip = Перейти к содержанию
desk-places = Редакция
desk-place-day = Мой день
desk-place-stories = Материалы
desk-place-coverage = Охват
desk-place-queue = Очередь
desk-place-pictures = Снимки
desk-place-front = Главные страницы
desk-place-pages = Постоянные страницы
desk-place-people = Сотрудники
desk-place-settings = Настройки
desk-to-site = Сайт для читателей
desk-to-day = К моему дню

desk-signed-out = Вы не вошли
desk-signed-out-text = Войдите и повторите: написанное сохранено.
desk-not-found = Такой страницы нет
desk-not-found-text = Адрес неверен, или того, что здесь было, больше нет. Поищите в «Материалах».
desk-bad = Это нельзя прочесть
desk-overtaken = Вас опередили
desk-overtaken-text = Кто-то изменил это только что. Посмотрите, как оно выглядит теперь, и внесите правку снова.
desk-refused = Сейчас это невозможно
desk-busy = Слишком много сразу
desk-busy-text = База данных занята. Ничего не изменилось: повторите чуть позже.
desk-broken = Сбой на нашей стороне
desk-broken-text = Ничего не изменилось. Повторите; если не поможет, сообщите администратору и назовите время.

said-done = Готово.
