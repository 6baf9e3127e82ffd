@NullMarked
package io.integrationhub.suppliersync.travel;

import org.jspecify.annotations.NullMarked;
