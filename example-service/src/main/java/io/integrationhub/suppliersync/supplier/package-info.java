/** What a supplier is, and what its synchronization has to do. */
@NullMarked
package io.integrationhub.suppliersync.supplier;

import org.jspecify.annotations.NullMarked;
