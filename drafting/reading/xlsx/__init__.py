"""An office's assignment list 交办清单 (xlsx, xls, et, ods, csv, or a web page saved as .xls) as rows of the register."""
