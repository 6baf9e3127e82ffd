package io.integrationhub.stream.parking.list;

import io.integrationhub.stream.flow.FlowId;

/**
 * What parked records of one resource have in common.
 *
 * @param key the ordering key
 */
record ParkedKey(FlowId flow, String key) {}
