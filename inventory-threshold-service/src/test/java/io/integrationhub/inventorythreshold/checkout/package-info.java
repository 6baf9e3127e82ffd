@NullMarked
package io.integrationhub.inventorythreshold.checkout;

import org.jspecify.annotations.NullMarked;
