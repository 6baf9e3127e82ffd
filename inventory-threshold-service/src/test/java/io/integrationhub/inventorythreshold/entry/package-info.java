@NullMarked
package io.integrationhub.inventorythreshold.entry;

import org.jspecify.annotations.NullMarked;
