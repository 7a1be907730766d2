# conting: model averaging by reversible jump over log-linear models with pairs (Overstall and King 2014). Task: pairs.
source(file.path(dirname(sub("--file=", "", grep("^--file=", commandArgs(), value = TRUE))), "run.R"))
suppressPackageStartupMessages(library(conting))

for (name in tables) {
  cells <- cells_of(table_of(name))
  dimnames(cells) <- rep(list(c("0", "1")), length(dim(cells)))
  names(dimnames(cells)) <- paste0("S", seq_along(dim(cells)))
  frame <- as.data.frame(as.table(cells), responseName = "people")
  frame$people[1] <- NA # on no list
  length <- setting("n.sample", 20000)
  burnin <- setting("burnin", 5000)
  prior <- setting("prior", "UIP")
  set.seed(setting("seed", 1))
  model <- as.formula(paste0("people ~ (", paste(names(dimnames(cells)), collapse = " + "), ")^2"))
  fit <- timed(bict(model, data = frame, n.sample = length, prior = prior))
  draws <- total_pop(fit$value, n.burnin = burnin)$TOT
  ends <- unname(quantile(draws, c(0.025, 0.5, 0.975)))
  report("conting", name, list(mean = mean(draws), low = ends[1], median = ends[2], high = ends[3]),
         fit$cpu_seconds, draws)
}
