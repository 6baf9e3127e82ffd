/**
 * Binds every tenant's inlets to the broker, from configuration alone.
 *
 * <p>{@code InletBindingProperties} adds spring-cloud-stream's properties before the context starts,
 * {@code InletFunctions} registers the functions they name, {@code InletContainerCustomizer} connects each consumer to
 * its dispatcher, {@code TopicProvisioning} checks or creates the topics, and {@code DeferredConsumerStart} starts the
 * consumers if the broker was unreachable until then. ADR 18 explains what spring-cloud-stream does here and what is
 * switched off.
 */
@NullMarked
package io.integrationhub.stream.binding;

import org.jspecify.annotations.NullMarked;
