/** The supplier master over HTTP, with a mapping of its responses. */
@NullMarked
package io.integrationhub.suppliersync.suppliermaster.http;

import org.jspecify.annotations.NullMarked;
