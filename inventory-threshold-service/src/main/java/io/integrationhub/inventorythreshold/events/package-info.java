/** What the other services are told about stock; the schemas of all events are in the module {@code contracts}. */
@NullMarked
package io.integrationhub.inventorythreshold.events;

import org.jspecify.annotations.NullMarked;
