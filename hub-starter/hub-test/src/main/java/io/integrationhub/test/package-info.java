/** Support for the tests of all modules: architecture rules, golden files, fakes and running services. */
@NullMarked
package io.integrationhub.test;

import org.jspecify.annotations.NullMarked;
