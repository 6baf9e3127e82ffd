package io.integrationhub.stream.dispatch;

import io.integrationhub.stream.backlog.SettledAheadStore;

/**
 * What a dispatcher keeps outside of its memory.
 *
 * @param parking takes the records that are given up
 * @param bodies reads records again whose bodies were dropped
 * @param settledAhead stores what is settled beyond records that do not settle
 */
public record DispatcherStorage(Parking parking, RecordBodies bodies, SettledAheadStore settledAhead) {}
