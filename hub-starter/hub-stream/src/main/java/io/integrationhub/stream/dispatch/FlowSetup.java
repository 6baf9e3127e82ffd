package io.integrationhub.stream.dispatch;

import io.integrationhub.stream.EndingListener;
import io.integrationhub.stream.RecordHandler;
import io.integrationhub.stream.StreamProperties;
import io.micrometer.observation.ObservationRegistry;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/**
 * What a dispatcher works with.
 *
 * @param source which tenant's inlet
 * @param handler the edge in of the flow
 * @param parks whether records are given up at all; otherwise each is tried until it ends well
 * @param parking where records go that were given up
 * @param listener hears of every ending
 * @param observations where attempts are traced and timed
 * @param properties budgets and limits
 * @param clock what time it is
 * @param random scatters the pauses
 */
public record FlowSetup(
        FlowSource source,
        RecordHandler handler,
        boolean parks,
        Parking parking,
        EndingListener listener,
        ObservationRegistry observations,
        StreamProperties properties,
        InstantSource clock,
        RandomGenerator random) {}
