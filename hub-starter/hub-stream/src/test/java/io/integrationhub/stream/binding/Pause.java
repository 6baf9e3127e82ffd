package io.integrationhub.stream.binding;

import java.time.Duration;

/**
 * How long a record may wait after a failure.
 *
 * @param shortest no attempt begins before
 * @param longest an attempt begins by then if there is a place
 * @param counts whether the attempt counts
 * @param forSystem whether the end of an outage ends it
 */
record Pause(Duration shortest, Duration longest, boolean counts, boolean forSystem) {}
