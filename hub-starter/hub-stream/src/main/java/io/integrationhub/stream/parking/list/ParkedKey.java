package io.integrationhub.stream.parking.list;

import io.integrationhub.stream.inlet.InletId;

/**
 * What parked records of one resource have in common.
 *
 * @param key the ordering key
 */
record ParkedKey(InletId inlet, String key) {}
