/** Stand-ins for systems that have product data. */
@NullMarked
package io.integrationhub.sandbox.pim;

import org.jspecify.annotations.NullMarked;
