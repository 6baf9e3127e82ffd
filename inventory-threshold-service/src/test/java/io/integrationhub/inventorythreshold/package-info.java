@NullMarked
package io.integrationhub.inventorythreshold;

import org.jspecify.annotations.NullMarked;
