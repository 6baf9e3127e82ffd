/** Edge out: the port to the system that masters the suppliers. */
@NullMarked
package io.integrationhub.suppliersync.suppliermaster;

import org.jspecify.annotations.NullMarked;
