/** Tests of the HTTP adapter with golden files. */
@NullMarked
package io.integrationhub.orderexport.ordermaster.http;

import org.jspecify.annotations.NullMarked;
