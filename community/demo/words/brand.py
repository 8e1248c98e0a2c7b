"""Ideas, reviews and announcements: the threads that are about the brand itself."""

from __future__ import annotations

from ..card import cards

IDEAS = cards("""
## longer rail | ClickRail, Brek
@title
a> Idea: a [longer|shorter] ClickRail
b> Please make a ClickRail for the fork
@open
a> Would it be possible to make a {product} version that takes two bags in a row? I carry a lot of long things.
b> Idea for the product team: a small {product} for the fork, for bottles and tools.
@more
I made a sketch, it's only two more holes.
@reply
Yes please, I'd order two tomorrow.
b> The fork isn't tested for that load I think, but a light version would be great.
I'd rather have a cheaper one than a longer one.
Good idea. The old prototype at the fair had that, they must still have the drawings.
a> Would also solve the thing with the cello.
Keep it simple, each extra part is a part that can rattle.
@ask
How much load are you thinking of?
@back
b> Five kilos, not more.
@end
Nice to see that I'm not alone with this. Fingers crossed.
@staff
b> We have that on the list and a sample on a test bike. The open question is the load on the fork, I'll report back here.

## app wish | Rova, Rova 2, Brek
@title
a> App: please add [export|widgets|a dark mode]
a> Can we get ride data as a file?
b> App idea: maintenance reminder
@open
a> Please give us a way to export our rides as a file. It's our data after all.
b> Could the app remind me of maintenance by distance? Belt at 2,000 km, pads at 1,500, that sort of thing.
@more
b> I keep it in a notebook now, which works but is a bit 1987.
@reply
a> Export would be great, and a plain format please.
b> The notebook never needs an update though.
A dark mode first. I go blind every night at the bike shed.
b> +1 for reminders. By distance, not by date.
Honestly I'd like fewer things in the app, not more.
a> There's a hidden CSV in the service menu, tap the version number five times. You didn't hear it from me.
@ask
a> Which format would you need?
@back
a> GPX for rides, CSV for the rest.
@end
a> Five taps on the version number. You're a hero.
@staff
Reminders by distance are being tested now. Export is planned, GPX first.

## battery idea | Osla, Pica
@title
a> A [smaller|lighter] Osla?
b> Sell refurbished batteries?
Osla with USB-C
@open
a> I ride {km} km a day. Three kilos of battery is far too much for me, half an Osla would do.
b> Would you sell refurbished {product} batteries? I'd take one with 80 % for half of the price.
@more
My neighbour has the same wish, so that makes two customers.
@reply
a> Half the battery, half the price, I'm in.
b> Certification is what costs, not the cells. Still a good idea.
USB-C would be brilliant on tour, one charger for everything.
a> I'd worry about the range in winter with a small one.
b> Refurbished, yes! Throwing away a battery with 75 % is madness.
a> Make it fit in cabin luggage and you've sold a hundred in this forum alone.
@ask
a> How far do you ride per charge now?
@back
a> Five days per charge. I really don't need more.
@end
Great discussion, thank you.
@staff
b> A pilot with refurbished cells starts this year in two cities. I can't promise more yet.

## colours | Rova, Brek, Pica, Durra
@title
Bring back [petrol|mustard]!
Colour wish for next year
@open
Please bring back {colour} for the {product}. It was the nicest of them all.
Why are there only dark colours for the {product} this year?
@more
I'd even wait for it.
@reply
Petrol! Petrol! Petrol!
Any colour that hides mud.
Raw aluminium with clear coat, please. Nothing to scratch.
I'm in the black team. Sorry.
Do a vote, it costs nothing and everyone's happy.
My daughter asks for one with stars. I pass it on as promised.
@ask
Glossy or matt?
@back
Matt. Glossy shows every finger.
@end
So: stars, petrol, mud. I hope somebody wrote that down.

## repair parts | Rova, Brek, Pica, Durra, ClickRail
@title
Publish the [drawings|exploded view]?
Spare parts list with prices, please
Repair cafés need [manuals|small parts]
@open
Could you publish the exploded drawings for the {product}? We see it in our repair café and it would help.
A parts list with prices for the {product} would save a lot of emails.
@more
We don't need the secrets, only the bearing sizes.
@reply
Fully agree. Bearing sizes, torque values, done.
They sent me the drawing when I asked, so it does exist.
A small parts kit for repair cafés, I'd buy that for ours.
Other makers hide this. It would be a real plus.
The bearings are 6902 at the rear and 6805 at the front, measured it myself.
@ask
What comes in most often at yours?
@back
Kickstands, plugs, and very dry bearings.
@end
Got the drawings by mail today. That's how it should be.
@staff
The drawings for the older models go online next month, with bearing sizes and torques.

## child seat | Brek
@title
a> Second footrest for the Brek?
b> Brek: a window for the rain cover
@open
a> The footrests on the Brek fit a five-year-old or a ten-year-old, but not both. Could there be one that slides?
b> Could the rain cover of the Brek have a bigger window? {kid_cap} says it's like riding in a sock.
@more
We love the bike, this would make it perfect.
@reply
b> A sock! That's exactly it.
b> I cut a window in ours and sewed in clear foil, held for two years.
a> Sliding rests, yes, with a number scale please.
a> Ours used a wooden block and two straps for a year.
b> And make it possible to wash the cover. You know why.
@ask
a> How tall are they?
@back
a> 1.05 and 1.38 m.
@end
b> Nice ideas, I'll try the foil.
""")

REVIEWS = cards("""
## long term | Rova, Brek, Pica, Durra
@title
{months_cap} with the {product}: [what I think|an honest review]
{product} after {odo} km
Long-term {product}: the good, the bad, the rattling
Living with a {product} in {city}
@open
I've had my {product} for {months} now, {odo} km, mostly {km} km to work and back in {city}. Time for a few lines.
After {odo} km on the {product} I think I know it well enough to write something useful.
@reply
Thanks for that, exactly the details I was looking for.
Good review. What would you change first?
How does it do in winter?
That matches what I see, with a bit less distance.
Nice and balanced. I'm still hesitating between this and the Kettra.
What about the saddle? I've read such different things.
Useful, thank you. The shop didn't mention half of this.
The rattling is the mudguard stay, by the way. A bit of tape.
I'd like to hear from you again in a year.
Do you park it outside? Mine lives outside and it shows.
Thanks {op}, I was waiting for a report from somebody with a real commute.
How is it with a heavy bag on one side?
I read three of these before I bought mine. Good that you write one too.
Interesting. For me it's the other way round with the saddle.
How many stars would that be? You didn't say.
Short, clear, no drama. More like that.
Does anybody else in the family ride it?
Which tyres are on it now?
The bit about daily use is worth more than any test in a magazine.
@ask
Would you buy it again?
What did the services cost you so far?
How tall are you and which size do you ride?
@back
Around 90 euro a year for service, mostly pads.
1.7{n} m, on a medium.
Yes, no, maybe. Depends on the day you ask me.
@end
Will add a few lines after the next thousand.

## which one | Rova, Rova 2, Brek, Pica, Durra
@title
a> {product} or Kettra?
a> Should I buy the {product}?
b> Test ride: {product} against Ondavelo
a> Is the {product} right for [a short person|hills|two kids]?
@open
a> I am thinking about a {product} for {km} km to work, two hills, a cellar with a narrow stair. Would you?
b> Test rode the {product} and an Ondavelo on the same day and can't decide.
@more
Budget isn't endless and I would like to keep it for ten years.
The dealer says one thing and the internet says five others.
@reply
b> Take both for another ride, up your own hill and with your own bag. A car park is no test.
With a narrow stair I'd look at the weight first and everything else after.
For two hills and {km} km either is fine. Take the one with the better shop around the corner.
Ondavelo has the nicer display, the {product} has the nicer frame. That's my whole wisdom.
Buy last year's model, save 400 and put it into good tyres.
I stood in the same place in spring. Took the {product} in the end because of the rail.
Rent one for a week. Some dealers do it and take it off the price.
Ten years? Then ask for spare parts, not for colours.
@ask
How tall are you?
Where will it sleep?
What do you carry on a normal day?
@back
1.6{n} m, and it sleeps in the cellar.
A laptop, lunch, sometimes a cake.
@end
Went with the {product}, delivery in three weeks. Thanks for all the opinions!
Still undecided but much wiser.
""")

NEWS = cards("""
## firmware | Rova, Rova 2, Brek
@title
Firmware 3.{v} for {product} is out
Update: {product} firmware 3.{v}
@open
Firmware 3.{v} for the {product} rolls out from today. It reaches all bikes within ten days, or at once by cable at your dealer.
@more
What is new:\\n\\n- smoother start of the assist on hills\\n- the display keeps its brightness\\n- fix for a lost connection after parking
If something looks odd after the update, write here or to support and name your serial number.
@reply
Updated this morning, took four minutes, all fine.
Smoother start is real, I noticed it at the first lights.
Mine hangs at 80 %. Third try now.
Is there a way to go back if I don't like it?
Thanks for listing the changes in plain words.
Does it also cure the brightness at night? It blinds me.
Nothing offered on my phone yet.
Tip: battery above 30 %, screen on, phone next to the display. Then it goes through.
@ask
Does it need the cable?
@staff
Thanks for the feedback. If it hangs at 80 %, restart the display once, it continues where it stopped.

## event | |
@title
a> Open workshop in {city} [on Saturday|next month]
a> Tarvelo days: dates and towns
b> Factory visit: {n}0 places
@open
a> We open the workshop doors again: free check-ups, test rides and cake, next month in {city}. Bring your bike and your questions.
b> There are {n}0 places for a tour of the workshop in autumn. Write a line below if you want to come.
@more
b> Children are welcome, the paint shop is the favourite.
@reply
I'll come, with a list of questions and an empty stomach.
Too far from {city}, could you do one in the north?
a> Was there last year, it was lovely. The welder let me try.
What kind of cake?
b> Put me on the list please, two people.
a> Is there a train station nearby?
@ask
a> Do we have to register?
@staff
a> No need to register, just come. The station is ten minutes away on foot, or ninety seconds on a test bike.

## survey | |
@title
a> What should we do next? Tell us
b> Your three wishes for the app
@open
a> We plan the next half year and would like to hear from you: what annoys you most, and what should never change?
b> Three wishes for the app. We read everything, and we answer what we can.
@more
Long answers welcome.
@reply
a> Never change the rail. Everything else is open for discussion.
a> Spare parts within a week. That's wish one, two and three.
b> Dark mode, export, and a bell sound that isn't a duck.
b> Fewer updates, better ones.
a> A loan bike during repairs would help people who ride to work.
b> Don't make the app necessary for anything. Please.
b> The duck bell stays, please.
a> A paper manual. I know. But a paper manual.
@staff
b> Thank you, this is gold. The duck stays, for now.

## shop | |
@title
a> New partner workshops in {city} and around
b> Opening hours over the holidays
c> Spare part prices: what changes
@open
a> {n} new workshops have joined, one of them in {city}. You find all of them on the map.
b> Support takes a short break over the holidays, an emergency line stays open for everyone who rides to work.
c> From next month the small parts get cheaper: pads, hooks, catches and bearings by about 15 %.
@reply
a> Good news, the next one was 60 km away until now.
c> Cheaper parts, finally. That's the right direction.
a> Had my bike there last week, friendly people and a fair price.
a> Please also train them on the hub gear, mine didn't know the marks.
b> Thanks for keeping the emergency line.
a> And in the north again nothing. A pity.
@staff
a> The north is next, we're talking with three workshops there.

## meet us | |
@title
a> Who builds your bike? Meet the wheel room
a> Four people, {n}0 wheels a day
b> A day in the test lab
b> 100,000 kerbs: how we test
@open
a> We're often asked who works here. Today: the wheel room, where four people build {n}0 wheels a day and argue about the radio.
b> A look at the test lab: the machine that rides over the same kerb 100,000 times so that you don't have to.
@more
Questions to the team are welcome, they answer during the coffee break.
@reply
a> What's on the radio, that's the real question.
a> How do you true them, by machine or by hand?
a> Say hello to the one who signed my rim tape, I found the note inside!
b> I'd love a kerb counter on my own bike.
b> The kerb machine looks like my way to work.
b> Does it also test the bell? Somebody has to stop the duck.
Nice to see faces. More of this, please.
Do you take apprentices?
I like that you show the dull parts too.
When's the next tour?
@staff
a> By hand, and by ear. The radio is a democratic process, we are told.
a> The note inside the rim tape was Marta. She's very happy that somebody found it.
b> The machine runs day and night and has a name, which we can't print here.

## contest | |
@title
Photo contest: [autumn colours|your daily road|bikes and bakeries]
Calendar: send us your pictures
@open
We're looking for twelve pictures for next year's calendar. Topic: your daily road. Post yours below until the end of the month.
Photo contest! Show us your bike where it does its daily work. The winner gets a bag of the new series.
@more
Phone pictures are fine, mud is welcome.
@reply
Mine: six in the morning at {place}, {weather}. You can nearly see the bike.
I have four hundred of these, how many may I send?
Does the dog have to sign something?
Good idea. Please no studio bikes this time.
I never take pictures, but for a bag I would.
The bakery one from last year should have won. I'm not over it.
Can {kid} take part? The photo's better than mine.
@staff
Three pictures each, and yes, dogs and children may take part. Dogs sign with a paw.

## how to | Rova, Brek, Pica
@title
a> Guide: [wash, dry, check|ten minutes a month]
a> The short workshop guide
b> New guide: a year with your {product}
b> {product}: the yearly care, in pictures
@open
a> By popular request, a short guide by our workshop:\\n\\n1. wash with warm water, no pressure\\n2. dry the plugs, a little contact grease\\n3. check the axle and the stem bolts\\n\\nPrint it, pin it up, get it dirty.
b> New in the help pages: the yearly care of your {product}, in ten pictures.
@more
Missing something? Tell us and we'll add it.
@reply
Pictures instead of text, thank you!
Torque values for the stem are missing.
Printed and pinned next to the kettle.
Could you do one for changing the rear tyre? That's where people give up.
Is contact grease the same as the copper stuff?
Good. My dealer does it in another order, but what matters is that it gets done.
The PDF opens upside down on my phone, which is at least funny.
@staff
Torque values are in now. And no copper paste on plugs, please: silicone contact grease only.
The tyre guide is next. We film it on a Brek, so nobody can say that we took the easy one.
""")
