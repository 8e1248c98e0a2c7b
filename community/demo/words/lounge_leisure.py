"""The Lounge at leisure: music, games, travel, food, feasts and small news. No product is named here."""

from __future__ import annotations

from ..card import cards

LEISURE = cards("""
## music | |
@title
a> Song [of the week|in your head right now]
b> What do you play?
b> Choir, anyone?
@open
a> I have had the same song in my head since [Tuesday|breakfast]. Share yours so that I get a new one.
b> Started to learn the accordion at forty-something. My neighbours are very polite people.
@more
b> First goal: one waltz without stopping.
@reply
a> Anything with a trombone and I am happy.
a> The ABBA one. You know which. Now you have it too, you're welcome.
b> I started the cello at fifty. Five years on I sound like a friendly cow, and I love it.
Our choir in {city} takes everyone, even basses who cannot count. Come!
{kid_cap} practises recorder. We're all very proud and very tired.
Old Cape Verdean songs on Sunday morning, windows open.
b> A metronome app and ten minutes a day, more helps less.
Brass band in the park yesterday, everybody danced, even the policeman.
Whistling. Free, light, no tuning.
@ask
b> Which waltz?
b> Do you read notes or play by ear?
@back
b> A French one, it goes round and round like the milk van.
b> By ear. Bad ear though.
@end
b> I can play it to the end now. Slowly. The cat left.

## football | |
@title
a> Match tonight, [who's watching?|nerves!]
b> Our village team [won!|made it]
@open
a> Match tonight and I am already useless at work. Who is watching?
b> Our village team won for the first time since [spring|the fire brigade joined]. {v}:1!
@more
a> I will be at the pub by {place} with the lucky scarf.
@reply
a> Good luck! The scarf must not be washed, you know that.
I only watch for the snacks, but I shout very well.
a> Penalties again? My heart can't take it.
a> We listen on the radio in the garden, it's more exciting when you have to imagine it.
b> Congratulations to the fire brigade!
Wrong sport, my friend. Handball. Goals every minute.
My daughter plays keeper, under twelve. That's where real drama happens.
Lovely game, and both sides sang together at the end. That's how it should be.
@ask
a> Home or away?
@back
a> Away, with two buses of grandmothers.
@end
a> We lost, but beautifully.

## good news | |
@title
Something nice that happened today
Small joys[ thread|, week {v}]
Tell me something good
@open
The old man at the kiosk gave me a peach today "because it is {day}". What nice thing happened to you?
Tell me one small good thing from your week. I'll begin: I found my favourite glove.
@more
It was a very good peach.
@reply
{kid_cap} tied both shoes alone and told the whole bus.
A stranger held the door and said "take your time". I nearly hugged him.
The first swallows are back over {city}.
I found twenty euro in last year's coat. Ice cream for all!
Our neighbour who never says a word waved today. Waved!
Finished the quilt after three years. It's crooked and I adore it.
Got the results: everything is fine. I sat on a bench for a while and just breathed.
The baker remembered my name.
{pet_cap} slept on my feet all evening, best heater there is.
My mum learned to send pictures. I've had forty of her begonias since noon and I'm delighted.
The choir next door practised with the window open.
A seven-year-old explained black holes to me on the tram, and I think I got it.
@ask
What will you do with the other glove?
@back
They are reunited and very happy.
@end
I have read all of these aloud at dinner. Thank you!

## puzzle | |
@title
a> Riddle for the weekend
b> Word game: change one letter
c> Guess where this is
@open
a> Riddle: what has a neck but no head, and is never thirsty for long?
b> Word game! Change one letter each time, we start with LAMP.
c> Guess the town: a river, two bridges, one baker who sings.
@more
No searching, honour system.
@reply
b> LIMP
b> LIME
a> A bottle? Please let it be a bottle.
c> Is it further north than {city}?
I have no idea and I have been thinking about it since breakfast.
b> LAME
c> Two bridges and a singing baker... is it the one with the crooked tower?
c> My guess is wrong but I'm saying it with confidence: {city}!
c> Hint, please. A small one.
a> {kid_cap} solved it in four seconds. I'm going to bed.
b> TIME, and the circle is nearly closed.
b> TAME
@ask
c> One hint?
@back
c> Hint: you can eat it there on Fridays.
@end
Solved! The honour goes to all of you, and a virtual biscuit.

## holiday | |
@title
a> Holiday plans?
b> Trains in Europe: tips?
a> Anyone been to the islands in [autumn|spring]?
@open
a> We have ten days in autumn, no plan and no wish to fly. Where would you go?
b> Night train to the south booked! I'm as excited as {kid}.
@more
a> Needs: water, cheese, a hill with a view.
@reply
a> Slovenia! Lakes, cheese, hills, and lovely people. All your needs in one small country.
b> Take the top bunk, bring earplugs and a sandwich that does not smell.
a> We did the Danish islands by ferry, five in a week. Ice cream on each one, that was the rule.
a> Scotland in October. Empty, golden, wet. Wonderful.
a> Stay at home and play tourist. We did {city} with a guidebook and saw things we walk past every day.
a> The Azores if you change your mind about flying. Cows with sea views.
b> Book the seat on the left side, that is where the lake is.
A farm near the border, no signal, three goats. I came back a new person.
@ask
a> With children or without?
b> How long do you like to sit in a train?
@back
a> With {kid}, so not more than six hours at a stretch.
a> Without, for the first time in eleven years!
@end
a> Slovenia it is. I'll send a postcard to the thread.

## food | |
@title
b> What's for dinner?
b> Lunchbox ideas that aren't sandwiches
a> Recipe needed: too many [apples|courgettes|plums]
@open
a> Eleven kilos of apples from my aunt. Eleven. Ideas?
b> I'm tired of my own sandwiches. What do you take to work?
@more
a> Freezer is full already, of last year's plums.
@reply
a> Chutney! Onions, raisins, vinegar, an afternoon. Then everybody gets a jar at Christmas.
b> Cold noodles with peanut sauce, keeps till noon and nobody steals it.
a> Apple cake without flour, only nuts and eggs. I'd marry that cake.
b> Leftover curry in a thermos, best thing about Tuesdays.
a> Put a box in front of the house with a sign "please take". Gone in an hour.
Boiled potatoes, salt, good butter. That's all, that's the dinner.
a> Dry them in rings on a string across the kitchen. Smells wonderful and confuses visitors.
Dumplings, made on Sunday with the whole family, frozen. A bit like printing money.
a> Juice, if there's a press near you. The one near {city} does it for a few euro.
@ask
a> Sweet or sour apples?
b> Do you have a microwave at work?
@back
a> Sour enough to make the dog sneeze.
b> A microwave, yes, but one with a queue.
@end
a> Chutney made: fourteen jars. The flat smells like my childhood.

## language | |
@title
a> Words you can't translate
b> Learning [Dutch|Danish|Italian], send encouragement
@open
a> Which word in your language has no proper translation? I collect them.
b> Lesson {n} and I can finally order a soup and insult a goose. Who else is learning a language?
@more
b> I keep mixing it up with German, to everybody's joy.
@reply
a> "Uitwaaien": going out in the wind to clear your head. I do it daily.
a> "Dugnad" in Norwegian: everybody turns up and cleans the yard together, and then there's cake.
b> Children's books! You learn "badger" early, but the grammar sticks.
a> In our dialect there's a word for the last bit of dough in the bowl. I thought everyone had it.
b> Watch the weather report. Same forty words every day, and pictures.
b> I spoke my first whole sentence to the baker. She answered in English. Heartbreaking.
a> "Sobremesa": sitting at the table long after the meal, just talking.
b> Sing! Nobody notices the accent.
@ask
b> Why that language?
@back
b> A grandmother I'd like to surprise.
@end
a> I've written all of these on the fridge.

## night shift | |
@title
Who else is up at night?
Night shift thread
@open
Ten past [two|three] last night, the ward was calm and the vending machine was humming. Who else is on nights this week?
The baby is asleep on my arm again and I type with my left thumb. Who else has these nights?
@more
Tell me something interesting.
@reply
Octopuses have three hearts. You're welcome.
Here! Proofing the morning rolls. It is the best time of the day, nobody wants anything.
Up with the little one too. Solidarity from {city}.
I drive the first tram at 4:40. See you on the other side.
The moon over the harbour was huge, I hope you saw it.
Couldn't sleep, made toast. Toast helps.
The word for the sound of rain on a tin roof is "bed". Try to get some sleep!
I used to do nights for twelve years. The sunrise on the way home is the pay rise.
@ask
How many more of those?
@back
Three more nights and a lot of coffee.
@end
Made it through the week. Good night, good morning!

## neighbourhood | |
@title
a> Street party [plans|this Saturday]
a> My neighbour plays the [drums|bagpipes]
b> Repair café tips?
@open
a> We are organising a street party at {place} and I'm in charge of cakes. Please send cake wisdom.
b> We'd like to start a repair café in our community hall. Has anyone here done that?
@more
a> About forty people, two of them vegan, one of them a judge of cakes.
@reply
a> Tray bakes. Nobody wants to slice a layer cake in the wind.
b> Ours runs every first Saturday. You need three people who can solder and one who makes soup.
a> Write a list on the door, who brings what, otherwise you get nine potato salads.
a> Ask the fire brigade for benches, they love to be asked.
a> A long table down the middle of the street. That alone makes it a party.
a> Children's flea market! Keeps them busy and the parents buy everything back.
a> We had rain and moved into the stairwell, best party ever.
a> The insurance thing sounds scary and is one form. The town helped us.
@ask
a> Do you close the street officially?
@back
a> Officially, with a form and a very small barrier.
@end
a> It was wonderful. Eight potato salads, but who's counting.

## handicraft | |
@title
a> What are you making [this winter|at the moment]?
a> Knitting people?
b> Learned to whittle, have all fingers
@open
a> I am knitting my first jumper and the left sleeve is long enough for two arms. What are you making?
b> I built a shelf. It stands. It leans a bit towards the sea, but it stands.
@more
a> The pattern said "easy", which must be a technical term.
@reply
a> Fold it up and call it a cuff. Fashion.
a> My first one fits the teapot. I wear the second.
b> Leaning is character. A book under one foot and nobody sees it.
I carve spoons while waiting at football practice. {n} so far, family's drowning in spoons.
a> Wool from the market in {city}, it still smells of sheep and I love that.
a> Rip it back once and you'll never regret it. I say this as someone who did not.
Model boats in bottles. Takes ages, calms the head.
Show us a photo, we're kind here!
@ask
a> Which wool?
@back
a> Something blue from my mother's cupboard, older than me.
@end
a> Sleeve shortened. It's almost a jumper!

## birthday | |
@title
a> {v}0 today!
b> Three years without a car today
a> It's my birthday and I'm hiding
@open
a> I turn {v}0 today and treat myself to doing absolutely nothing. Cake is virtual, please help yourselves.
b> A year ago today I stopped smoking. I still think of it on the bridge, and then I don't.
@more
a> {pet_cap} has given me a sock.
@reply
a> Happy birthday! May the wind be always behind you.
b> Congratulations, that's a big one. Be proud!
Cheers from {city}, I'll eat a real piece for you.
a> All the best! Nothing is the very best thing to do.
b> Well done, truly. I know how hard it is.
a> Happy birthday and greetings to the sock thief.
a> Many happy returns! We once did mine in a laundrette, long story.
@ask
a> Which cake?
@back
a> Poppy seed with far too much icing.
@end
Thank you all, I've read every one of them and I'm grinning.

## stars | |
@title
a> Did you see the [moon|northern lights|meteors]?
b> Look up tonight
@open
a> Did anybody see that sky last night? Green over {city}, the whole street stood outside in slippers.
b> The meteor shower peaks tonight. Blanket, thermos, field. Who's in?
@more
a> Pictures don't show it at all.
@reply
b> Saw four and wished for sleep each time.
b> Clouds. Always clouds. I've seen the inside of every cloud in Europe.
a> We woke {kid} and sat on the roof of the shed. One of those nights you keep.
a> From {city} you see the moon and, on good days, another moon, which is a street lamp.
a> My dad had a telescope made of a drainpipe. We saw Saturn's rings in it, I swear.
It's the quiet that gets me. Nobody on the road, only owls.
Missed it because of the early shift. Somebody please tell me everything.
@ask
What time was it best?
@back
Around one, when the lamps go off.
@end
b> {n} shooting stars and a hedgehog. Perfect night.
""")
