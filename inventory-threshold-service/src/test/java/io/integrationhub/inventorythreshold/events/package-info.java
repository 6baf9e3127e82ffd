@NullMarked
package io.integrationhub.inventorythreshold.events;

import org.jspecify.annotations.NullMarked;
