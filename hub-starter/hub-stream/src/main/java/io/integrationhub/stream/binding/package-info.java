/**
 * Binds every tenant's inlets to the broker, from the environment alone.
 *
 * <p>{@code InletBindings} writes spring-cloud-stream's properties before the context starts, {@code InletFunctions}
 * registers the functions they name, {@code ContainerSettings} ties each consumer to its dispatcher,
 * {@code TopicsAtStart} makes or checks the topics, {@code LateConsumers} starts the consumers when the broker was away
 * until then.
 */
@NullMarked
package io.integrationhub.stream.binding;

import org.jspecify.annotations.NullMarked;
