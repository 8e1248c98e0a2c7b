"""The small words by which a language written in Latin letters is known: hardly a sentence does without them.

Written for this project, chat spellings among them. A word that several languages hold speaks for each of them less.
"""

from __future__ import annotations

WORDS: dict[str, frozenset[str]] = {
    name: frozenset(words.split())
    for name, words in {
        "en": """
            a an the and or but if then than that this these those there here what which who whom whose when where why
            how i me my mine myself you your yours yourself u ur ya yo y'all yall he him his himself she her hers
            herself it its itself we us our ours ourselves they them their theirs themselves em is am are was were be
            been being do does did done doing dont doesnt didnt have has had having havent hasnt hadnt will would wont
            wouldnt can could cant couldnt shall should shouldnt may might must gonna wanna gotta kinda sorta lemme
            gimme aint isnt arent wasnt werent not no nope nah yes yeah yep yup ok okay so as at by for from in into
            of off on onto out over to too up down with without about above after again against all also any anybody
            anyone anything around away back because cause cuz bc before behind below between both during each either
            else enough even ever every everybody everyone everything few further get gets getting got give gives go
            goes going gone good great just keep know knows known let lets like likes little look looks looking lot
            love loves made make makes making man many maybe mean means more most much need needs never new next nice
            nobody none nothing now often old once one only other others own part people please pls quite rather
            really right said same saw say saying says see seen several since some somebody someone something
            sometimes still stop stuff such sure take takes taking talk tell thank thanks thanx thx thing things think
            thinks thought though through time together told took try trying two under until use used using very via
            want wants wanted watch way ways well went while whole will won work works world worst worse yet years
            year day days today tonight tomorrow yesterday night morning week home house life first last long bad best
            better big hate hell guy guys girl girls boy boys men women woman kid kids shit fuck fucking fuckin fucked
            bitch ass damn dude bro lol lmao omg wtf idk tbh imo btw rt im ive id ill youre youve hes shes theyre
            thats whats theres s t m d ll re ve c die war hat also son sale chat hint hell bald rate rock sane pour
            comment est pain per come sole dare fare fine male more sere con sin real solo era pan red van een hoe toe
            tot dan den men sent nu at far fra hen hun ze bin bit hot host list not wet six plus dis bout nous main
            mains page pages site article news free live video game games team play player show movie music song best
            top fan fans hey hi hello oh ah wow ha haha hahaha happy sorry wait left end start help find call called
            feel real says true whatever least around place point makes another become believe care case change child
            city country course different does ever fact family follow friend friends hand hard hear hope idea
            important job kind later leave line lost main matter money mother name number open order play power
            problem put question reason run school second seem set side small start state story turn twitter
            understand white black word words wrong write written read reading""",
        "fr": """
            le la les un une des du de au aux et ou mais donc car ni que qu qui quoi dont où ce cet cette ces ça cela
            ceci je j tu il elle on nous vous ils elles me m te t se s moi toi lui leur leurs eux mon ma mes ton ta
            tes son sa ses notre nos votre vos y en est es suis sommes êtes sont était étais étaient être été ai as a
            avons avez ont avait avais avaient avoir eu fait fais faire font faut peut peux peuvent pouvez pouvoir
            veut veux vouloir va vais vas vont aller dit dire dis sait sais savoir vois voir vient viens venir pas
            plus ne n jamais rien personne aucun aucune très trop bien mal aussi encore déjà toujours alors après
            avant avec sans sous sur dans dans par pour chez vers entre depuis pendant comme comment quand pourquoi si
            oui non tout tous toute toutes même autre autres quel quelle quels quelles chaque peu beaucoup moins rien
            ici là voilà voici c l d cest jai jsuis chui pcq parce puis ans jour jours fois monde gens homme femme
            merci bonjour salut vraiment juste quelque chose faites soit sera serait seront sont contre puisque celui
            celle ceux ouais bah ben mdr putain merde mtn tkt jsp quoi ptdr toujours ailleurs surtout""",
        "de": """
            der die das den dem des ein eine einen einem einer eines und oder aber denn sondern doch wenn weil dass
            daß ob als wie wo wer was wann warum wieso weshalb welche welcher welches ich du er sie es wir ihr mich
            dich sich uns euch ihn ihm ihnen mir dir mein meine meinen meiner dein deine deinen sein seine seinen
            seiner ihre ihren ihrer unser unsere euer eure ist sind war waren bin bist seid wird werden wurde wurden
            worden würde würden hat habe haben hast hatte hatten kann können könnte könnten kannst muss müssen muß
            soll sollen sollte sollten will wollen wollte darf dürfen mag möchte gibt geht macht machen gemacht lassen
            nicht kein keine keinen keiner nichts nie niemals immer noch schon nur auch sehr mehr viel viele ganz gar
            so da dann hier dort jetzt heute morgen gestern wieder mal ja nein zu zum zur von vom mit nach bei bis für
            gegen ohne um auf aus an am im in ins über unter vor hinter neben zwischen durch seit während wegen alle
            alles allem andere anderen man jeder jede jeden etwas diese dieser dieses diesen diesem eben halt einfach
            leute menschen jahr jahre jahren tag zeit deutschland danke bitte hallo gut gute guten besser schlecht
            wohl denn also damit dabei dazu davon darum daran darauf endlich leider natürlich eigentlich vielleicht
            nun ne nen isch net nix""",
        "es": """
            el la los las un una unos unas de del al y e o u pero si no que qué quien quién quienes cual cuál cuando
            cuándo donde dónde como cómo porque por para con sin sobre entre hasta desde hacia según durante contra en
            a lo le les se me te nos os yo tú él ella ello nosotros vosotros ellos ellas usted ustedes mi mis tu tus
            su sus nuestro nuestra nuestros mío mía este esta esto estos estas ese esa eso esos esas aquel aquella es
            son soy eres somos era eran fue fueron ser sido está están estoy estás estamos estaba estar he ha has han
            hemos había haber hay hace hacer hago haces hecho tiene tienen tengo tienes tener puede puedo puedes
            pueden poder quiero quiere quieres querer va voy vas vamos van ir dice decir sé sabe saber más menos muy
            mucho mucha muchos muchas poco todo toda todos todas nada nadie nunca siempre también tampoco ya aún así
            ahora hoy ayer mañana aquí ahí allí bien mal bueno buena mejor peor otro otra otros otras mismo misma cada
            algo alguien alguno solo sólo gente años año día días vez veces cosa cosas hombre mujer gracias hola pues
            entonces aunque q xq pq tmb tqm jaja jajaja mierda puta puto tío hijo vida mundo casa verdad eres""",
        "it": """
            il lo la i gli le un uno una di del dello della dei degli delle a al allo alla ai agli alle da dal dalla
            dai in nel nello nella nei nelle con col su sul sulla sui sulle per tra fra e ed o ma se che chi cui quale
            quali quando dove come perché perche perchè anche ancora già gia mai sempre più piu meno molto molta molti
            poco troppo tutto tutta tutti tutte niente nulla nessuno qualcosa qualcuno ogni altro altra altri altre
            stesso io tu lui lei noi voi loro mi ti si ci vi ne me te mio mia miei mie tuo tua suo sua suoi nostro
            nostra vostro questo questa questi queste quello quella quelli quelle è sono sei siamo siete era erano
            essere stato stata stati fu ho hai ha abbiamo avete hanno aveva avere avuto fa fare fatto faccio fai può
            posso puoi possono potere deve devo devi vuole voglio vuoi volere va vado vai andare dice dire detto so sa
            sapere vedere non no sì si bene male così cosi ora adesso oggi ieri domani qui qua là lì poi però pero
            quindi allora proprio solo grazie ciao buongiorno anni anno giorno giorni volta cosa cose gente uomo donna
            casa vita mondo dell all nell sull dall quest quell c un cmq nn xke sn bello bella davvero merda cazzo""",
        "pt": """
            o a os as um uma uns umas de do da dos das em no na nos nas ao à aos às por pelo pela pelos pelas para pra
            pro com sem sobre entre até desde e ou mas se não nao que quê quem qual quais quando onde como porque
            porquê pois eu tu ele ela nós vós eles elas você vocês voce voces vc vcs me te lhe lhes meu minha meus
            minhas teu tua seu sua seus suas nosso nossa este esta isto estes estas esse essa isso esses essas aquele
            aquela aquilo é são sou és somos era eram foi foram ser sido está estão estou estamos estava estar tá tô
            ta to tem têm tenho temos ter tinha há havia haver faz fazer faço feito pode posso podem poder quer quero
            querem querer vai vou vamos vão ir diz dizer sei sabe saber mais menos muito muita muitos muitas pouco
            tudo todo toda todos todas nada ninguém nunca sempre também tambem tbm tb já ainda assim agora hoje ontem
            amanhã aqui aí ali lá bem mal bom boa melhor pior outro outra outros outras mesmo mesma cada algo alguém
            algum alguma só anos ano dia dias vez vezes coisa coisas gente homem mulher obrigado obrigada oi olá então
            embora num numa dele dela deles kkk kkkk pq q merda porra caralho cara vida mundo casa verdade né""",
        "nl": """
            de het een en of maar want dus als dan dat die dit deze wat wie waar wanneer waarom hoe welke ik jij je u
            hij zij ze we wij jullie me mij jou hem haar ons hen hun mijn jouw zijn onze is ben bent was waren zijn
            wordt worden werd geworden heb hebt heeft hebben had hadden gehad kan kun kunt kunnen kon moet moeten mag
            mogen wil wilt willen zal zullen zou zouden ga gaat gaan doe doet doen gedaan maak maakt maken zeg zegt
            zeggen weet weten niet geen niets niks nooit altijd nog al alleen ook heel erg zeer veel meer minder te
            van voor met naar bij tot uit op in aan om over onder tegen tussen door zonder sinds na er hier daar nu
            vandaag morgen gisteren weer wel ja nee zo toch even eens maar omdat terwijl hoewel alle alles allemaal
            iemand niemand iets ander andere elke elk mensen man vrouw jaar dag dagen keer tijd leven huis goed goede
            slecht beter mooi leuk echt gewoon natuurlijk misschien bedankt dank hallo hoi doei zelf eigen waarom
            daarom hierin hieraan wordt kut godverdomme lekker m'n z'n 't 'n kunnen zoals binnen""",
        "pl": """
            i a w we z ze na do od po o u za przed pod nad przy przez bez dla między oraz albo lub ale lecz więc bo
            ponieważ że żeby gdy kiedy gdzie jak dlaczego czemu czy co kto który która które którzy jaki jaka jakie ja
            ty on ona ono my wy oni one mnie mi ci ciebie cię go jego jej mu nam nas was wam ich im się sobie siebie
            mój moja moje twój twoja swoje swój nasz nasza wasz ten ta to te tego tej tym tych tamten jest są jestem
            jesteś jesteśmy był była było były być będzie będę będą ma mam masz mamy mają mieć może mogę możesz można
            móc musi muszę trzeba chce chcę chcesz wie wiem wiesz wiedzieć robi robić nie tak już jeszcze tylko też
            także również bardzo dużo mało więcej mniej wszystko wszyscy wszystkie nic nikt nigdy zawsze teraz dziś
            dzisiaj jutro wczoraj tu tutaj tam dobrze źle dobry dobra lepiej sam sama inny inne każdy ktoś coś ludzie
            ludzi rok lat dzień razy raz pan pani dziękuję dzięki proszę cześć kurwa no by było jednak nawet niż""",
        "tr": """
            ve veya ya da de ama fakat ancak çünkü cunku ki ile için icin gibi kadar göre gore sonra önce once beri
            rağmen karşı bir bu şu o bunu şunu onu bunlar onlar onun bunun ben sen biz siz beni seni bizi sizi bana
            sana ona bize size benim senin bizim sizin kendi kim ne nasıl nasil neden niye nerede hangi kaç mı mi mu
            mü mısın misin değil degil var yok evet hayır hayir çok cok daha en az hiç hic her hep hepsi bazı bütün
            tüm şey sey şimdi simdi bugün bugun yarın dün burada orada böyle boyle şöyle öyle oyle artık bile sadece
            yine gene işte iste olan olarak olur oldu olsun olmak olduğu olacak olmaz değilim iyi kötü güzel guzel
            büyük yeni diye dedi diyor etmek etti eden ediyor yapmak yaptı yapan yapıyor gel git geldi gitti insan
            insanlar zaman gün yıl adam kadın teşekkürler tesekkurler merhaba selam lütfen abi kardeşim allah lan amk
            aq valla yani zaten belki hem ise ediyorum istiyorum biliyorum bence""",
        "sv": """
            och att det som en ett är jag du han hon vi ni de dem den inte på av för med till från om men eller så när
            där här hur vad vem vilken varför har hade kan kunde ska skulle vill ville måste får fick blir blev var
            vara varit min mitt mina din ditt dina sin sitt sina vår era deras mig dig sig oss er honom henne någon
            något några ingen inget inga alla allt mycket mer mest bara också nu då än ut upp ner över under efter
            innan utan mellan mot hos vid genom ju väl nog kanske aldrig alltid idag tack hej bra dåligt detta denna
            dessa sedan själv eftersom många människor gör göra säger""",
        "da": """
            og at det som en et er jeg du han hun vi i de dem den ikke på af for med til fra om men eller så når hvor
            her der hvordan hvad hvem hvilken hvorfor har havde kan kunne skal skulle vil ville må måtte får fik
            bliver blev var være været min mit mine din dit dine sin sit sine vores jeres deres mig dig sig os jer ham
            hende nogen noget nogle ingen intet alle alt meget mere mest bare også nu da end ud op ned over under
            efter inden uden mellem mod hos ved gennem jo vel nok måske aldrig altid dag tak hej godt dårligt denne
            disse siden selv fordi mange mennesker gør gøre siger lige af""",
        "no": """
            og at det som en et ei er jeg du han hun vi dere de dem den ikke på av for med til fra om men eller så når
            hvor her der hvordan hva hvem hvilken hvorfor har hadde kan kunne skal skulle vil ville må måtte får fikk
            blir ble var være vært min mitt mine din ditt dine sin sitt sine vår vårt deres meg deg seg oss ham henne
            noen noe ingen ingenting alle alt mye mer mest bare også nå da enn ut opp ned over under etter uten mellom
            mot hos ved gjennom jo vel nok kanskje aldri alltid dag takk hei bra dårlig denne dette disse siden selv
            fordi mange mennesker gjør gjøre sier""",
        "fi": """
            ja on ei se että en et hän me te he ne tämä tuo nämä mikä kuka missä milloin miksi miten kuinka joka jotka
            mutta tai vai kun jos niin kuin myös vain vielä jo nyt sitten siellä täällä tässä siinä sen tämän hänen
            minun sinun meidän teidän heidän minä sinä mä sä mun sun mua sua minua sinua olen olet ovat oli olivat
            olla ollut olisi ole eivät emme ette kaikki mitään mitä jotain joku kukaan paljon vähän enemmän hyvä hyvin
            huono aina koskaan ihan todella kanssa ilman mukaan vaikka koska joten siis kiitos hei moi voi voin voit
            pitää haluan tulee pitäisi suomi ihmiset vitun vittu perkele että ehkä""",
        "cs": """
            a i že se si v ve na do od po o u za před pod nad při pro bez mezi nebo ale tak protože aby když kdy kde
            jak proč co kdo který která které kteří jaký já ty on ona ono my vy oni mě mi mně ti tě tebe ho jeho jí
            jej mu nám nás vás vám jich jim sebe můj moje tvůj svůj náš ten ta to ti ty tento tato toto tohle je jsou
            jsem jsi jsme jste byl byla bylo byli být bude budu budou má mám máš máme mají mít může můžu mohu můžete
            musí musím chce chci ví vím ne ano už ještě jen jenom také taky velmi moc více méně všechno všichni nic
            nikdo nikdy vždy teď dnes zítra včera tady tam dobře špatně dobrý každý něco někdo lidi lidé rok let den
            děkuji díky prosím ahoj není nejsou nebyl jako ani však pokud""",
        "ro": """
            și si în la de pe cu din pentru prin fără fara între despre că ca să sa dar sau dacă daca când cand unde
            cum de ce cine care eu tu el ea noi voi ei ele mă te se ne vă îl îi îmi îți mi ți lui ei lor meu mea tău
            ta său nostru acest această acesta aceasta aceste acel acea este e sunt ești suntem era erau fost fi va
            vor am ai are au avem aveți avea poate pot poți trebuie vreau vrea nu da mai foarte mult multe puțin tot
            toate toți nimic nimeni niciodată mereu acum azi mâine ieri aici acolo bine rău bun bună altul fiecare
            ceva cineva oameni an ani zi mulțumesc salut o un una unei unui ale lui atât numai doar chiar asta astea
            pula""",
        "hu": """
            a az és hogy nem is egy ez van volt lesz lenne vagy de ha mert csak már még meg el ki be le fel én te ő mi
            ti ők engem téged őt minket nekem neked neki nekünk nekik az ezt azt ebben abban itt ott hol mikor miért
            hogyan mit ki kik melyik milyen mint sem se igen nincs vannak voltak vagyok lenni lehet kell tud tudom
            akar akarok nagyon sok kevés több minden mindenki semmi senki soha mindig most ma holnap tegnap jól rossz
            jó szép köszönöm szia emberek ember év nap után előtt alatt között nélkül szerint kurva pedig akkor ahol
            amikor aki ami amit olyan ilyen úgy így azért""",
        "id": """
            yang dan di ke dari ini itu untuk dengan tidak tak gak ga nggak enggak bukan ada adalah akan sudah udah
            telah belum masih juga saja aja hanya bisa dapat harus mau ingin saya aku gue gua kamu kau lu lo dia
            mereka kita kami kalian apa siapa kapan dimana mana mengapa kenapa bagaimana gimana kalau kalo jika karena
            karna tapi tetapi atau sebagai seperti kayak pada oleh dalam atas bawah antara tanpa lebih sangat banget
            sekali semua banyak sedikit orang hari tahun ya iya jadi lagi dong sih deh nih terima kasih makasih
            selamat bagus baik buruk anjing tersebut secara telah dapat para""",
    }.items()
}

# Letters that few of these languages write; a word that holds one speaks a little for each of them.
LETTERS: dict[str, str] = {
    "ñ": "es", "¿": "es", "¡": "es", "ß": "de", "ä": "de sv fi", "ö": "de sv fi tr hu", "ü": "de tr hu es",
    "ş": "tr ro", "ș": "ro", "ț": "ro", "ă": "ro vi", "ğ": "tr", "ı": "tr", "ç": "fr pt tr", "ã": "pt vi", "õ": "pt vi",
    "â": "fr pt ro tr vi", "ê": "fr pt vi", "î": "fr ro", "ô": "fr pt vi", "û": "fr", "ë": "fr nl", "ï": "fr nl",
    "œ": "fr", "è": "fr it vi", "à": "fr it pt vi", "ù": "fr it vi", "ì": "it vi", "ò": "it vi",
    "é": "fr es pt it hu cs nl vi", "á": "es pt hu cs vi", "í": "es pt hu cs vi", "ó": "es pt pl hu cs vi",
    "ú": "es pt hu cs vi", "ł": "pl", "ą": "pl", "ę": "pl", "ż": "pl", "ź": "pl", "ś": "pl", "ć": "pl", "ń": "pl",
    "å": "sv da no", "æ": "da no", "ø": "da no", "č": "cs", "ř": "cs", "ž": "cs", "š": "cs", "ě": "cs", "ů": "cs",
    "ý": "cs vi", "ő": "hu", "ű": "hu", "đ": "vi", "ơ": "vi", "ư": "vi",
    **dict.fromkeys("ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ", "vi"),
}  # fmt: skip
