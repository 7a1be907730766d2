# SparseMSE: log-linear models chosen stepwise (Chan, Silverman and Vincent 2021). Task: stepwise, or stepwise-bootstrap
# with BCa intervals that choose anew in each of `nboot` samples.
source(file.path(dirname(sub("--file=", "", grep("^--file=", commandArgs(), value = TRUE))), "run.R"))
suppressPackageStartupMessages(library(SparseMSE))

for (name in tables) {
  table <- as.matrix(table_of(name))
  threshold <- setting("pthresh", 0.02)
  if (task == "stepwise") {
    fit <- timed(estimatepopulation.0(table, method = "stepwise", pthresh = threshold))
    found <- fit$value$estimate
    values <- list(estimate = found[["point est."]], low = found[["2.5%"]], high = found[["97.5%"]])
  } else {
    samples <- setting("nboot", 1000)
    seed <- setting("iseed", 1234)
    fit <- timed(estimatepopulation(table, nboot = samples, pthresh = threshold, iseed = seed))
    ends <- fit$value$BCaquantiles
    values <- list(estimate = unname(fit$value$popest), low = ends[["0.025"]], high = ends[["0.975"]])
  }
  report("SparseMSE", name, values, fit$cpu_seconds)
}
