@NullMarked
package io.integrationhub.inventorythreshold.hold;

import org.jspecify.annotations.NullMarked;
