"""Names and towns of the members, by where they come from."""

from __future__ import annotations

from typing import NamedTuple


class Region(NamedTuple):
    """First names, family names and towns that go together, and how many members come from there."""

    weight: int
    first: tuple[str, ...]
    family: tuple[str, ...]
    towns: tuple[str, ...]


def _region(weight: int, first: str, family: str, towns: str) -> Region:
    return Region(weight, tuple(first.split()), tuple(family.split()), tuple(towns.split("/")))


REGIONS = (
    _region(
        14,
        "Hannah Tom Gemma Callum Priya Owen Bethan Rhys Imogen Stuart Niamh Fergus Isla Graham "
        "Aoife Declan Siobhan Ewan Maddie Nigel Tamsin Ruth Alfie Joan Kieran Orla",
        "Whitlock Barrow Pryce Hargreaves Sutcliffe MacRae Keane Doyle Fairley Nolan Thwaite "
        "Ashworth Penrose Gill Mullan Tregear Lowther Begley Cairns Rudd",
        "Sheffield/Leeds/Bristol/Cardiff/Edinburgh/Glasgow/Dublin/Galway/Manchester/Norwich"
        "/Nottingham/Cork/Brighton/Newcastle",
    ),
    _region(
        12,
        "Marcus Dana Kelsey Tyrone Brooke Hector Maya Wes Janelle Curtis Alison Darnell Paige "
        "Russ Gloria Noah Tasha Brent Leah Dwayne Carla Shane Renee Miguel",
        "Okafor Lindstrom Delgado Carver Whitaker Nguyen Pruitt Castellano Yoder Vance Holloway "
        "Beaumont Reyes Stanton Kowalski Tran Boone Merritt Salazar Haines",
        "Portland/Minneapolis/Chicago/Denver/Boston/Seattle/Pittsburgh/Madison/Montreal/Toronto/Vancouver/Philadelphia",
    ),
    _region(
        11,
        "Jonas Katrin Matthias Annika Lukas Heike Tobias Svenja Florian Birgit Nils Franziska "
        "Moritz Ulrike Jannik Elke Sebastian Lena Reto Ursina",
        "Brandt Kessler Vogt Lorenz Hartmann Seidel Aigner Pfister Dietrich Wendt Kramer Huber "
        "Zimmer Rauch Eberle Stadler Thoma Gerber",
        "Freiburg/Hamburg/Leipzig/Vienna/Graz/Basel/Bremen/Munich/Cologne/Berlin/Bern/Innsbruck",
    ),
    _region(
        9,
        "Sanne Joost Femke Bram Lotte Ruben Marieke Thijs Anouk Pieter Fleur Wouter Jet Koen Hilde Stijn",
        "Verhoeven Dekker Hoekstra Claes Maes Postma Kuipers Vermeer Brouwer Wouters Peeters Schouten Veldman Dewaele",
        "Utrecht/Ghent/Groningen/Rotterdam/Antwerp/Eindhoven/Zwolle/Leuven/Haarlem/Nijmegen",
    ),
    _region(
        9,
        "Ingrid Mikkel Astrid Lars Freja Henrik Sigrid Oskar Maja Torbjorn Linnea Emil Aino "
        "Jussi Karin Eero Signe Viggo Saga Petter",
        "Lindqvist Haugen Sorensen Nyberg Dahl Bjerke Korhonen Laine Ekström Vestergaard Holm "
        "Strand Mattila Aas Sandberg Kjær",
        "Gothenburg/Malmö/Bergen/Oslo/Copenhagen/Aarhus/Helsinki/Turku/Trondheim/Uppsala/Odense",
    ),
    _region(
        8,
        "Camille Julien Manon Baptiste Élodie Thierry Solène Rémi Aurélie Yann Maëlle Luc Pauline Olivier",
        "Moreau Lefèvre Garnier Perrin Chevalier Rousseau Marchand Guérin Tessier Collet Renaud Besson Le-Goff Aubry",
        "Nantes/Lyon/Strasbourg/Grenoble/Rennes/Lille/Bordeaux/Geneva/Toulouse/Annecy",
    ),
    _region(
        8,
        "Giulia Matteo Chiara Davide Elena Stefano Martina Luca Federica Paolo Ilaria Nicolò Rosa Vito",
        "Ferrante Colombo Marchetti Bassi Rinaldi Fontana Galli Moretti Serra Pellegrini Costa Villa Zanetti Orsini",
        "Bologna/Turin/Milan/Verona/Trento/Padua/Florence/Lugano/Ferrara/Genoa",
    ),
    _region(
        8,
        "Núria Álvaro Marta Iker Lucía Joaquín Inês Rui Carmen Sergi Beatriz Tiago Paula Nuno Xavi Leire",
        "Puig Navarro Echeverría Carvalho Ferreira Molina Soler Ibáñez Pinto Vidal Arrieta Mota Campos Rovira Teixeira",
        "Barcelona/Bilbao/Porto/Lisbon/Valencia/Madrid/Zaragoza/Braga/Seville/Vitoria",
    ),
    _region(
        7,
        "Zofia Tomasz Agnieszka Piotr Jana Ondřej Lenka Marek Katarzyna Wojtek Eszter Gábor Dorota Filip Bence Ivana",
        "Nowak Wiśniewska Dvořák Zieliński Kovács Novotná Horák Szabó Mazur Kubiak Krajčí Tóth Procházka Duda",
        "Kraków/Wrocław/Prague/Brno/Budapest/Gdańsk/Poznań/Bratislava/Warsaw/Szeged",
    ),
    _region(
        5,
        "Anjali Rohan Meera Vikram Kavya Arjun Deepa Nikhil Farah Imran Sana Rahul",
        "Iyer Deshpande Menon Kulkarni Rao Chaudhry Bhatt Nair Siddiqui Banerjee Joshi Pillai",
        "Pune/Bengaluru/London/Leicester/Birmingham/Amsterdam/Reading/Toronto",
    ),
    _region(
        5,
        "Haruka Kenji Mei Jun-ho Yuki Wei Soo-jin Takumi Lin Hao Naoko Minh",
        "Tanabe Okada Park Lim Chen Fujimoto Zhou Ishikawa Kang Tan Mori Pham",
        "Vancouver/Singapore/Osaka/Berlin/Taipei/Kyoto/Melbourne/Seoul",
    ),
    _region(
        4,
        "Amara Chidi Thandiwe Kwame Zainab Tendai Efua Sipho Wanjiru Kofi Leila Youssef",
        "Mensah Adeyemi Ndlovu Kamau Boateng Moyo Haddad Osei Dlamini Bello Mansour Otieno",
        "Antwerp/Manchester/Nairobi/Lyon/Hamburg/Rotterdam/Bristol/Marseille",
    ),
    _region(
        4,
        "Elif Mehmet Ioana Andrei Despina Nikos Milica Goran Bilyana Stoyan Ana Vuk",
        "Yılmaz Demir Popescu Ionescu Papadakis Jovanović Petrov Stanković Georgiou Aydın Dragomir Kolev",
        "Izmir/Ljubljana/Zagreb/Cluj/Athens/Sofia/Novi Sad/Thessaloniki/Stuttgart/Mannheim",
    ),
)

_NICKNAMES = """
commuterkate beltdrivebob rainjacket_ gravelnonna twowheeltuesday ponytailandpannier longtail_dad
hillsarefree slowlane tailwind77 mudguardmaven the_spoke_nipple coffeethenride quietcog panniersfull
headwind_again ferrydeck bikebusben onelessvan foldandgo ringmybell thirtytwospokes puncturepete
torqueofthetown lanternrouge9 basketcase_42 kerbhopper wetsocksclub chainlesscharm northwindnel
velo_verena sprocket_sue jamontoast dadbod_on_a_brek cobblecat sundaysaddle mostlydownhill
kickstandkarl freewheelfi hubgearhugo lowgearlou nightshift_nat cargo_cult bidon_et_baguette
kettle_on mapsandsnacks tram_dodger breadbikebread saddlesore_sam drizzlepedal crumbsinthebox
wobblewagon brolly_rider almostontime sunnyside_up88 pedalandpen twohelmets tinybell gravel_gert
shedtime spannerfingers fen_rider dykeroadlisa backroad_olu midnight_ferry carless_carl knobblybits
tea_and_torque ghostbikegus velvet_saddle pannier_llama eightspeed_ed mrs_mudflap bonk_proof latebus
oldpostie sixteen_inch school_run_hero zigzag_zoe umbrella_hand
"""
NICKNAMES = tuple(_NICKNAMES.split())

STAFF = (
    ("Nora (Tarvelo)", "Nora"),
    ("Mattis (Tarvelo)", "Mattis"),
    ("Ife (Tarvelo)", "Ife"),
    ("Clément (Tarvelo)", "Clément"),
    ("Dorte (Tarvelo)", "Dorte"),
    ("Sami (Tarvelo)", "Sami"),
)

RING = (
    "Brianna_Reviews",
    "happyrider2020",
    "MikeRidesDaily",
    "ebike.fan.lisa",
    "JTcommuter",
    "green_wheels_88",
)

TROLLS = (
    "Kr4nk",
    "realtalk_ron",
    "voltage_vic",
    "notyourmechanic",
    "xX_fixie_Xx",
    "BasementBarry",
    "trucknuts64",
    "sarcasm_gary",
)
