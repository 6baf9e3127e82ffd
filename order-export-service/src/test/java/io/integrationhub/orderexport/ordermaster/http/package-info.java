/** What is said to order masters over HTTP, held against golden files. */
@NullMarked
package io.integrationhub.orderexport.ordermaster.http;

import org.jspecify.annotations.NullMarked;
