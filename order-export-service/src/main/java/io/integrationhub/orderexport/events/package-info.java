/** What the other services are told about orders; the schemas of all events are in the module {@code contracts}. */
@NullMarked
package io.integrationhub.orderexport.events;

import org.jspecify.annotations.NullMarked;
