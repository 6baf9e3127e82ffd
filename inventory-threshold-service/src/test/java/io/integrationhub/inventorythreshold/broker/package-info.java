@NullMarked
package io.integrationhub.inventorythreshold.broker;

import org.jspecify.annotations.NullMarked;
