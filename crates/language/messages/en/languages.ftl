# The names of languages, in English. $lang is a tag without region; $name, the language's own name, stands in for others.

language-name =
    { $lang ->
        [ar] Arabic
        [az] Azerbaijani
        [be] Belarusian
        [de] German
        [en] English
        [es] Spanish
        [fa] Persian
        [fr] French
        [he] Hebrew
        [hi] Hindi
        [hy] Armenian
        [it] Italian
        [ja] Japanese
        [ka] Georgian
        [kk] Kazakh
        [ko] Korean
        [pl] Polish
        [pt] Portuguese
        [ru] Russian
        [tr] Turkish
        [uk] Ukrainian
        [ur] Urdu
        [uz] Uzbek
        [zh] Chinese
       *[other] { $name }
    }
in-language = in { language-name }
from-language = from { language-name }
