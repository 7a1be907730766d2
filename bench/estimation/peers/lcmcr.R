# LCMCR: the Dirichlet process mixture of latent classes (Manrique-Vallier 2016). Task: latent.
# Each run is one chain of `burnin + samples * thinning` sweeps; its draws of N go with its line.
source(file.path(dirname(sub("--file=", "", grep("^--file=", commandArgs(), value = TRUE))), "run.R"))
suppressPackageStartupMessages(library(LCMCR))

for (name in tables) {
  lists <- ncol(table_of(name)) - 1
  classes <- setting("K", if (lists < 15) 10 else 15)
  shape <- setting("a_alpha", 0.25)
  rate <- setting("b_alpha", 0.25)
  burnin <- setting("burnin", 10000)
  samples <- setting("samples", 1000)
  thinning <- setting("thinning", 100)
  seed <- setting("seed", 1)

  captures <- table_of(name)
  captures[1:lists] <- lapply(captures[1:lists], factor, levels = c(0, 1))
  names(captures)[lists + 1] <- "Freq"
  set_up <- timed(lcmCR(
    captures, tabular = TRUE, K = classes, a_alpha = shape, b_alpha = rate, seed = seed,
    buffer_size = max(10000, samples), thinning = thinning, verbose = FALSE
  ))
  sampled <- timed(lcmCR_PostSampl(
    set_up$value, burnin = burnin, samples = samples, thinning = thinning, output = FALSE
  ))
  draws <- sampled$value
  ends <- unname(quantile(draws, c(0.025, 0.5, 0.975)))
  report(
    "LCMCR", name,
    list(mean = mean(draws), low = ends[1], median = ends[2], high = ends[3], set_up_cpu_seconds = set_up$cpu_seconds,
         microseconds_a_sweep = 1e6 * sampled$cpu_seconds / (burnin + samples * thinning)),
    set_up$cpu_seconds + sampled$cpu_seconds, draws
  )
}
