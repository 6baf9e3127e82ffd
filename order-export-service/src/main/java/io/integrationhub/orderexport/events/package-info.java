/** The events about orders that this service publishes; their schemas are in the module {@code contracts}. */
@NullMarked
package io.integrationhub.orderexport.events;

import org.jspecify.annotations.NullMarked;
