@NullMarked
package io.integrationhub.inventorythreshold.commercetools;

import org.jspecify.annotations.NullMarked;
