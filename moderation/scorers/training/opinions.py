"""Opinions on products, people and days: unhappy is not toxic, and a question is neither."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from random import Random

from .corpus import Row
from .frames import Slots, fill, lines, many, words
from .people import CALM

GOOD = words("""
amazing awesome excellent great wonderful fantastic brilliant superb perfect lovely beautiful delightful impressive
outstanding fabulous terrific marvellous marvelous magnificent charming stunning gorgeous splendid incredible reliable
helpful friendly useful comfortable easy smooth fast sturdy durable elegant clever smart funny hilarious enjoyable
entertaining fun nice good cool sweet pleasant satisfying refreshing inspiring uplifting heartwarming touching moving
captivating engaging compelling thrilling exciting fascinating witty fresh original thoughtful insightful powerful
polished masterful rewarding genuine generous kind warm cheerful joyful happy glad pleased delighted thrilled excited
proud grateful thankful relieved satisfied optimistic hopeful blessed lucky content adorable cute epic legendary
flawless solid affordable worthwhile memorable vivid lively charismatic honest crisp tasty delicious cozy superior
graceful heartfelt ingenious riveting absorbing imaginative poignant intelligent sharp tender breathtaking top-notch
""")
BAD = words("""
terrible awful horrible bad poor disappointing useless broken faulty defective unreliable slow buggy clunky ugly cheap
flimsy overpriced expensive annoying frustrating confusing irritating boring dull tedious bland lifeless predictable
shallow pointless pretentious messy sloppy lazy lame mediocre weak forgettable uninspired unfunny painful dreadful
atrocious abysmal dismal miserable depressing sad upset unhappy disappointed frustrated annoyed angry furious worried
anxious nervous scared afraid lonely heartbroken tired exhausted sick ashamed embarrassed guilty sorry hopeless unfair
wrong misleading dishonest rude unhelpful incompetent unacceptable ridiculous disgraceful shameful outrageous worthless
uncomfortable noisy leaky fragile outdated laggy glitchy unstable inaccurate unusable tasteless stale gross nasty
inferior clumsy incoherent muddled tiresome contrived clichéd overlong soulless plodding hollow lousy pathetic tragic
disastrous alarming disturbing dangerous risky unsafe hurtful cruel gloomy bitter bleak grim stressful dirty smelly
""")
GLAD = words("""
congrats congratulations welcome win wins won winning victory champion champions celebrate celebrating party birthday
yay yaay woohoo hooray yeah excited pumped stoked hyped wow thanks thankyou cheers blessed blessing fave favourite
favorite best bestie top legend king queen hero heroes hope dream dreams smile smiling laugh laughing enjoy
enjoyed enjoying gift fresh dope lit goat joy paradise sunny sunshine romantic peace treat relax relaxing
weekend holiday vacation succeed success successful improved improvement upgrade bonus reward rewarded award awarded
praise praised admire inspire inspired talent talented masterpiece gem treasure wonder miracle magic magical glory
triumph breakthrough recover recovered recovery safe saved rescue rescued friend friends friendship hug hugs kiss
love loved loves lovely cuddle sweetheart darling cutest prettiest coolest funniest greatest finest nicest happiest
bravo kudos applause rocks rocked slays crushed nailed aced hit banger goodness gracious grace welcome-back finally
can't-wait recommend recommended recommending satisfied support supporting supportive proud-of appreciate appreciated
thrill fun laughter charm delight pleasure bliss comfort cosy warmth kindness generosity brilliance excellence
""")
SAD = words("""
ugh sigh smh fml wtf damn dammit crap sucks sucked worse worst fail failed fails failing failure loss losses lose
losing lost miss missed missing delay delayed delays cancel cancelled canceled crash crashed crashes crashing bug bugs
error errors broken broke breaks stuck problem problems issue issues trouble complaint complain complaining refund scam
scammed fraud fake lies lied lying liar cheat cheated cheating corrupt corruption crime criminal criminals war attack
attacks attacked death deaths dead died dies dying killed killing kills murder murdered victim victims injured injury
injuries accident disaster crisis tragedy tragic funeral sick illness disease pain painful hurt hurts hurting cry
crying cried tears fear fears scared panic worry worries worried nightmare mess messed ruined ruin wasted waste regret
ashamed shame shameful embarrassing embarrassment boycott ban banned fired quit resign scandal threat threats
threatened
terror terrorist terrorism racist racism sexist bigot hate hated hates hatred anger angry mad rage furious pissed
annoyed bored boring tired exhausted headache stress stressed depressed depression lonely alone heartbroken heartbreak
dump dumped ignored rejected insulted offended blame blamed guilty wrong unfair injustice bullshit nonsense garbage
trash rubbish junk joke clown idiots stupid dumb ridiculous pathetic disgrace insult disgusting horrific awful terrible
overrated overpriced useless worthless pointless hopeless flop flopped weak poor slow late unfortunately sadly sorry
never no nope nobody nothing unable can't won't doesn't didn't wasn't isn't refuse refused denied deny lack
lacks lacking
""")
GOOD_VERBS = words("love like enjoy adore admire appreciate recommend trust treasure welcome prefer celebrate")
BAD_VERBS = words("hate dislike regret loathe resent despise dread avoid distrust detest")
POSITIVE = lines("""
i {love} {thing}
i really {love} {thing}
{thing} is {good}
{thing} is so {good}
{thing} is really {good}
what a {good} {item}
such a {good} {item}
this is {good}
it was {good} and {good}
{good}
{good} {item}
i am so {good} about {thing}
feeling {good} today
best {item} i ever had
thank you so much for {thing}
thanks to the team for {thing}
works like a charm
{thing} works perfectly
can not wait for {thing}
can't wait to try {thing}
looking forward to {thing} tomorrow
so excited for {thing}
{thing} made my day
{thing} exceeded my expectations
five stars for {thing}
well done, {thing} is {good}
congratulations on {thing}
happy with {thing}
highly recommended
would buy {thing} again
{thing} saved me hours
not bad at all
no problems so far, {thing} is {good}
never had a problem with {thing}
{thing} never lets me down
could not be happier with {thing}
can't complain about {thing}
i have no complaints
{thing} is not bad
it is worth every penny
a {good} and {good} {item}
the {item} is {good} and {thing} too
happy birthday
support solved it in minutes, {good}
had a {good} time with {thing}
we had a {good} day
good luck tonight
the best {item} of the year
big fan of {thing}
{thing} is the best
much better than before
{thing} rocks
a {good} film from start to end
see it, it is {good}
{thing} is getting better and better
nice one
""")
NEGATIVE = lines("""
i {hate} {thing}
i really {hate} {thing}
{thing} is {bad}
{thing} is so {bad}
{thing} is really {bad}
what a {bad} {item}
such a {bad} {item}
this is {bad}
it was {bad} and {bad}
{bad}
{bad} {item}
i am so {bad} about {thing}
feeling {bad} today
worst {item} i ever had
{thing} arrived broken
{thing} stopped working after a week
{thing} does not work
{thing} doesn't work anymore
{thing} never works
{thing} is a waste of money
what a waste of time
i want a refund
still waiting for {thing}, very {bad}
nobody answers my mails about {thing}
support did not help at all
{thing} keeps crashing
{thing} broke again
i am disappointed with {thing}
very disappointed
would not buy {thing} again
i do not recommend {thing}
{thing} is not good
not {good} at all
{thing} isn't {good}
not worth the money
{thing} is nothing like the picture
{thing} was late again
they charged me twice for {thing}
{thing} got worse
{thing} used to be {good}, not anymore
i will cancel {thing}
i miss how {thing} was
never again
no {good} things about {thing}
{thing} sucks
{thing} let me down
why is {thing} always {bad}?
how can {thing} be so {bad}?
fix {thing} please, it is {bad}
a {bad} and {bad} {item}
the {item} is {bad} and {thing} too
my {item} is {bad} since the update
{thing} is too {bad} for the price
i lost my {item} and i feel {bad}
such a shame about {thing}
{thing} fails
a {bad} film from start to end
skip it, it is {bad}
we lost again, {bad}
{thing} ruined my weekend
worst customer service ever
this update is the worst
you broke {thing} and nobody cares
sad news about {thing}
""")
NEUTRAL = lines("""
where can i find {thing}?
how do i reset {thing}?
does {thing} come in blue?
when will {thing} be out?
is there a manual for {thing}?
which {item} should i choose?
{thing} has two versions
the {item} weighs 300 grams
i ordered {thing} on monday
{thing} is made in portugal
the meeting is at 5 pm tomorrow
{thing} opens on friday
they announced {thing} for next year
i use {thing} with my old {item}
the {item} is in the box
see you on sunday
what do you think of {thing}?
has anyone tried {thing}?
i have a question about {thing}
the new {item} costs 20 euros
my {item} is the black one
press the button for three seconds
you can change it in the settings
the link is below
is {thing} better than the old one?
{thing} and {item} are sold together
it depends on the {item}
i have had it since may
{thing} will be on tv tonight
he talks about {thing} in the interview
the report on {thing} came out in march
they play on saturday
tickets for {thing} go on sale at nine
here is the schedule for {thing}
i am at the {item} shop
watching {thing} now
just started with {thing}
the second part of {thing} is next week
page 4 has the table
we moved {thing} to the other room
is this the right place for {thing}?
my order number is 4412
ok
yes
no
""")
THINGS = lines("""
the app
this brand
the new update
the support
my order
the delivery
this phone
the battery
the camera
the concert
the match
the show
this movie
the book
the story
the website
the coffee
the service
the game
this product
the price
the community
the new design
the album
the trip
the weather
the event
the keyboard
the headset
the bike
the launch
the packaging
the subscription
the login
the forum
the ending
the cast
my account
""")
ITEMS = words("""
product phone app film story game song team shop jacket laptop service place day week update order charger bag
experience performance idea plot script
""")
DAYS = words("today tonight tomorrow monday sunday saturday friday again")
FELT = lines("""
{felt}
so much {felt}
{felt} {day}
{felt}, {thing}
{thing}: {felt}
{thing} {felt} {day}
this is {felt}
all this {felt} and {felt}
{felt} about {thing}
""")
SLOTS: Slots = {
    "day": DAYS,
    "good": GOOD, "bad": BAD, "love": GOOD_VERBS, "hate": BAD_VERBS,
    "thing": THINGS, "item": ITEMS,
}  # fmt: skip
GLAD_SIGNS = words("😀 😁 😃 😄 😊 🙂 😍 🥰 😘 🤩 😎 👍 👏 🙌 🎉 ❤ 💕 💖 💯 🥳 ✨ 🤗 💪 ☺ 😻 💜 💙 :) :D ;)")
SAD_SIGNS = words("😞 😔 😢 😭 😠 😡 🤬 👎 💔 😩 😫 😖 😣 😤 😒 🙁 ☹ 😟 😕 🤮 🤢 😰 😨 🥺 :( :/ :-(")


def rows(random: Random) -> Iterator[Row]:
    """Yield opinions of three kinds, none of them toxic, single words and signs among them."""
    for sentiment, frames, words_of in (
        ("positive", POSITIVE, (*GOOD, *GLAD)),
        ("negative", NEGATIVE, (*BAD, *SAD)),
        ("neutral", NEUTRAL, ()),
    ):
        for text in many(frames, SLOTS, random, each=30):
            yield Row(text, CALM, sentiment, 0.4, "own_opinions")
        for text in _felt(words_of, random):
            yield Row(text, {}, sentiment, 0.4, "own_opinions")
    yield from _signs(random)


def _felt(feelings: Sequence[str], random: Random) -> Iterator[str]:
    """Yield each word alone and in three short frames."""
    for word in feelings:
        yield word
        slots = {**SLOTS, "felt": (word.replace("-", " "),)}
        yield from many(random.sample(FELT, 3), slots, random, each=1)


def _signs(random: Random) -> Iterator[Row]:
    for sentiment, signs in (("positive", GLAD_SIGNS), ("negative", SAD_SIGNS)):
        for sign in signs:
            for text in (sign, f"{random.choice(THINGS)} {sign}", f"{random.choice(NEUTRAL)} {sign}"):
                yield Row(fill(text, SLOTS, random), {}, sentiment, 0.4, "own_opinions")
