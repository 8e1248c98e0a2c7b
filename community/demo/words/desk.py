"""What the brand's own staff says: hello, sorry, what happens now, and thanks."""

from __future__ import annotations

from ..grammar import bank

OPEN = bank("""
Hi {op},
Hello {op},
Thanks for writing, {op}.
Hi {op}, {first} from Tarvelo here.
{op}, thanks for this.
Hello {op}, {first} here.
""")

SORRY = bank("""
Sorry about the trouble, that is not how it should be.
I'm sorry that this took so long.
I understand that this is annoying.
That should not happen, thank you for telling us.
Sorry that nobody called you back, I have passed it on.
Thank you for being so clear, and sorry for the trouble.
That's on us.
I can see why you're unhappy.
This has taken too long, no excuse.
You're right, the answer you got wasn't good enough.
I'd be annoyed as well.
""")

DO = bank("""
Could you send me the serial number in a private message? I'll look at it today.
I have found your ticket and put it on top of the pile.
Please show it to your dealer, we cover the part and the work.
I have passed this on to the workshop and will write here as soon as I know more.
We'd like to see that bike. A courier can pick it up, free of charge.
A photo of the part would help us a lot.
I'm going to ask the colleagues in development and come back to you by {day}.
The replacement leaves tomorrow. If it isn't there in a week, please ping me.
It's on our list now, with your name next to it.
I've asked the workshop in {city} to call you today.
Could you tell me the order number? Then I can see what's holding it up.
We replace that, also outside the warranty. Your dealer gets a note from me.
There is a newer version of that part. I'll have one sent to you.
I'm off until {day}, my colleague takes over and has read all of this.
Please don't ride with it until somebody has looked. I'll arrange a loan bike.
I've looked at your log: it's a known fault and the fix is in the next version.
Let's do this by phone, it's quicker. Which time suits you?
You should have a mail from me in the next hour. Tell me if not.
""")

NICE = bank("""
This made the whole workshop smile. Thank you for showing it, {op}!
Wonderful. May we print that for the wall in the office?
Thank you {op}, we've passed that to the people who built it.
Really well done, {op}. Our designer is slightly jealous.
Thank you for taking the time to write this down, that helps us and others.
Great write-up. I've shared it with support, they'll link to it.
Thank you {op}! That goes on the board above the coffee machine.
Love to read this on a {today}. Thank you, {op}.
That's kind of you, {op}. I've read it out in the morning meeting.
Very well put, {op}. I've noted the critical points as well.
Thanks for the detail, {op}. I pass it on to the workshop.
This is why we like this place. Thank you!
Thanks {op}. If you ever come by the workshop, coffee is on us.
Great to see that it's really used. Ride safe, {op}!
""")

TAIL = bank("""
\\n\\nBest, {first}
Thanks for your patience.
Have a good ride!
I keep an eye on this thread.
Anything else, just write.
Regards from the workshop.
\\n\\n{first}
Thanks for bearing with us.
More when I know more.
\\n\\nGreetings, {first} from the service desk
Write to me directly if it takes longer.
""")
