/** What one resource needs of another one that may not exist yet. */
@NullMarked
package io.integrationhub.customersync.reference;

import org.jspecify.annotations.NullMarked;
