package eu.cordee.event.cafeprint;

import eu.cordee.event.cafe.route.RouteView;

/** Everything on one badge. */
record Badge(String name, String organisation, RouteView route, String address) {}
