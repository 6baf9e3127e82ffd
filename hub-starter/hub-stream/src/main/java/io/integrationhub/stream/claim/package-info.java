/**
 * Claims on resources: one worker at a time, over all replicas, changes a resource in the outside world; a worker that
 * lost its claim can no longer write.
 */
@NullMarked
package io.integrationhub.stream.claim;

import org.jspecify.annotations.NullMarked;
