# Сайт для читателей, по-русски.
# $date и $month приходят уже написанными для читателя; $lang — код языка без страны, $name — его самоназвание.
# Форму числа выбирает PLURAL($n): one, few, many, other.

## Навигация
home = Главная
latest = Последнее
skip-to-content = Перейти к содержанию
main-navigation = Основная навигация
sections-menu = Рубрики
topics-menu = Темы
breadcrumbs = Вы здесь
languages = Языки
choose-language = Выберите язык
front-page = Главная страница
section-label = Рубрика
topic-label = Тема
topic-title = Тема: { $topic }
archive = Архив
archive-months = Архив по месяцам
archive-title = Архив: { $month }

## Материал
byline = Текст: { $byline }
organisation-label = Организация
photo-label = Фото
photo-credit = Фото: { $credit }
source-label = Источник
source-line = Источник: { $source }
published-label = Опубликовано
published = Опубликовано { $date }
updated-label = Обновлено
updated = Обновлено { $date }
event-date-label = Дата события
place-label = Место
topics-label = Темы
reading-minutes =
    { PLURAL($minutes) ->
        [one] { $minutes } минута чтения
        [few] { $minutes } минуты чтения
        [many] { $minutes } минут чтения
       *[other] { $minutes } минуты чтения
    }
read-more = Читать дальше
read-more-about = Читать дальше: { $headline }
related-stories = По теме
other-stories = Другие материалы
more-in-section = Ещё в рубрике «{ $section }»
share = Поделиться
permalink = Ссылка на материал
table-label = Таблица
embed-on = Открыть на { $host }

## Издания на разных языках
language-switch = Читать на другом языке
edition-missing = Этого материала { in-language } пока нет. Перейти на главную страницу { in-language }.
edition-missing-here = Этого материала на русском пока нет. Перейти на главную страницу на русском.
translated-from = Перевод { from-language }
translated-by = Перевод { from-language }: { $translator }
original-label = Оригинал
original-changed = Оригинал изменился после того, как был сделан этот перевод.
read-original = Читать оригинал { in-language }
words-in-english = Надписи вокруг этого текста — на английском.
front-page-only = только главная страница

## Исправления и отзыв
correction = Исправление
corrections = Исправления
correction-of = Исправление, { $date }
withdrawn-title = Материал отозван
erased-notice = Эта страница удалена.
withdrawn-text = Редакция отозвала этот материал. Причина — в её сообщении.
withdrawn-notice = Сообщение редакции
withdrawn-at = Отозвано { $date }

## Списки
stories-count =
    { PLURAL($count) ->
        [one] { $count } материал
        [few] { $count } материала
        [many] { $count } материалов
       *[other] { $count } материала
    }
older = Раньше
newer = Позже
pages-label = Страницы
page-of = Страница { $page } из { $pages }
page-number = Страница { $page }
empty-front = Материалов пока нет
empty-section = В этой рубрике пока нет материалов
empty-topic = По этой теме пока нет материалов
empty-archive = За этот месяц материалов нет

## Когда чего-то нет
not-found-title = Страница не найдена
not-found-text = По этому адресу страницы нет. Возможно, её перенесли или адрес набран с ошибкой.
server-error-title = Что-то пошло не так
server-error-text = Страницу не удалось показать. Ошибка на нашей стороне; попробуйте, пожалуйста, чуть позже.
request-number = Номер запроса: { $number }
go-home = На главную страницу

## Ленты
feeds = Ленты
feed-rss = Лента RSS
feed-atom = Лента Atom
feed-json = Лента JSON
feed-title = { $site }: { $part }
feed-description = Последние материалы: { $site }

## Что добавляет редакция
urgent = Срочно
pinned = Закреплено
about-us = О редакции
document-label = Документ
documents-label = Документы
document-untitled = Документ без названия
size-kilobytes = { $size } КБ
size-megabytes = { $whole },{ $tenth } МБ
