@NullMarked
package io.integrationhub.suppliersync.suppliermaster.http;

import org.jspecify.annotations.NullMarked;
