@NullMarked
package io.integrationhub.inventorythreshold.fakes;

import org.jspecify.annotations.NullMarked;
